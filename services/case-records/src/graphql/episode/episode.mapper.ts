import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenEpisode } from '../../store/episode.store';
import type { AccessRow, SeenReference } from '../../store/episode-parts.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Access, Episode, PoliceReference } from './episode.type';

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
  return Object.assign(new Episode(), shown, { row });
}

export const toPoliceReference = ({ forceId, policeReference }: SeenReference, authorities: AuthorityMapper): PoliceReference =>
  Object.assign(new PoliceReference(), { force: authorities.toOrganisation(forceId), reference: policeReference });

export const toAccess = (
  { at, actorName, organisationId, action, outcome, service }: Omit<AccessRow, 'episodeId'>,
  authorities: AuthorityMapper,
): Access =>
  Object.assign(new Access(), {
    at,
    actorName,
    organisation: authorities.toOrganisation(organisationId),
    action,
    outcome,
    service,
  });
