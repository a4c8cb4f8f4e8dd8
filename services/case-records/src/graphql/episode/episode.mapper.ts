import type { SeenPlaceCorrection } from '../../store/place-correction.store';
import { keptFromFormer, redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenEpisode } from '../../store/episode.store';
import type { AccessRow, SeenReference } from '../../store/episode-parts.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Access, Episode, PlaceCorrection, PoliceReference } from './episode.type';

export function toEpisode(row: SeenEpisode, viewer: Viewer, authorities: AuthorityMapper): Episode {
  const { id, state, category, risk, leftPlacementAt, lastSeenAt, reportedAt, startedAt, foundAt, foundPlace, returnedAt } = row;
  const shown = redact('Episode', row.relations, viewer, {
    id,
    state,
    category,
    risk,
    leftPlacementAt,
    lastSeenAt,
    reportedAt,
    startedAt,
    foundAt,
    foundPlace,
    returnedAt,
    responsibleAuthority: authorities.toAuthority(row.responsibleAuthorityId),
    hostAuthority: authorities.toAuthority(row.hostAuthorityId),
  });
  const kept = row.responsibleNow ? [] : keptFromFormer('Episode', row.relations, viewer);
  return Object.assign(new Episode(), shown, { row, withheld: [...shown.withheld, ...kept] });
}

export const toPoliceReference = ({ forceId, policeReference }: SeenReference, authorities: AuthorityMapper): PoliceReference =>
  Object.assign(new PoliceReference(), { force: authorities.toOrganisation(forceId), reference: policeReference });

export const toAccess = (
  { at, actorName, organisationId, action, purpose, outcome, service }: Omit<AccessRow, 'episodeId'>,
  authorities: AuthorityMapper,
): Access =>
  Object.assign(new Access(), {
    at,
    actorName,
    organisation: authorities.toOrganisation(organisationId),
    action,
    purpose,
    outcome,
    service,
  });

export const toPlaceCorrection = (
  { authorityId, sentTo, reason, correctedAt, correctedBy }: SeenPlaceCorrection,
  authorities: AuthorityMapper,
): PlaceCorrection =>
  Object.assign(new PlaceCorrection(), {
    authority: authorities.toOrganisation(authorityId),
    sentTo: sentTo === null ? null : authorities.toOrganisation(sentTo),
    reason,
    correctedAt,
    correctedBy,
  });
