import { redact } from '@homeward/access';
import type { Organisations, Viewer } from '@homeward/service-kit';
import type { ConcernEntity } from '../../entities/concern.entity';
import type { SeenConcern } from '../../store/concern.store';
import type { SeenInterview, SeenRelease } from '../../store/interview.store';
import { readableParts } from '../../actions/interview/plain-interview';
import { toOrganisation } from '../organisation.mapper';
import { toExceptions, toSharing } from '../sharing/sharing.mapper';
import type { Interview, Release, SafeguardingConcern } from './interview.type';

export function toRelease(organisations: Organisations, row: SeenRelease): Release {
  const { id, toOrganisationId, parts, purpose, handling, releasedAt, releasedBy, withdrawnAt } = row;
  return {
    id,
    to: toOrganisation(organisations, toOrganisationId),
    parts,
    purpose,
    handling,
    releasedAt,
    releasedBy,
    withdrawnAt,
  };
}

export function toInterview(organisations: Organisations, row: SeenInterview, viewer: Viewer): Interview {
  const readable = readableParts(row, viewer);
  const shown = redact('Interview', row.relations, viewer, {
    id: row.id,
    episode: { id: row.episodeId },
    outcome: row.outcome,
    heldAt: row.heldAt,
    seenAlone: row.seenAlone,
    place: row.place,
    reason: row.reason,
    heldWithinDue: row.heldAt === null ? null : row.heldAt <= row.dueAt,
    submittedAt: row.submittedAt,
    alsoFor: row.alsoFor.map((id) => ({ id })),
    agreement: row.agreement,
    evidence: row.evidence,
    parts: row.parts.filter(({ kind }) => readable.has(kind)),
    releases: row.releases.map((release) => toRelease(organisations, release)),
    sharing: toSharing(organisations, row.sharing),
    sharingExceptions: toExceptions(organisations, row.sharingExceptions),
  });
  return { ...shown, assignmentId: shown.withheld.includes('assignment') ? null : row.assignmentId };
}

export function toConcern(row: SeenConcern, viewer: Viewer): SafeguardingConcern {
  const shown = redact('SafeguardingConcern', row.relations, viewer, {
    id: row.id,
    raisedAt: row.raisedAt,
    immediateDanger: row.immediateDanger,
    text: row.text,
    raisedBy: row.raisedBy,
    episode: { id: row.episodeId },
  });
  return { ...shown, assignmentId: shown.withheld.includes('assignment') ? null : row.assignmentId };
}

/** To whoever raised it, at that moment: their own words. */
export const toOwnConcern = (row: ConcernEntity): SafeguardingConcern => {
  const { id, raisedAt, immediateDanger, text, raisedBy, episodeId, assignmentId } = row;
  return { id, raisedAt, immediateDanger, text, raisedBy, episode: { id: episodeId }, assignmentId, withheld: [] };
};
