import { actsForOffice, redact } from '@homeward/access';
import { Relation } from '@homeward/domain';
import type { Viewer } from '@homeward/service-kit';
import type { SeenDuty, SeenDutyClock } from '../../store/duty.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { DeferralTerms, Duty, DutyClock, DutyDeferral } from './duty.type';

const toClock = ({ authorityId, rule, from, startsAt, dueAt, counts }: SeenDutyClock, authorities: AuthorityMapper): DutyClock =>
  Object.assign(new DutyClock(), {
    authority: authorities.toOrganisation(authorityId),
    rule,
    from,
    startsAt: new Date(startsAt),
    dueAt: dueAt === null ? null : new Date(dueAt),
    counts,
  });

const toDeferral = ({ until, dueBefore, recordedAt, endedAt, ...said }: SeenDuty['deferrals'][number]): DutyDeferral =>
  Object.assign(new DutyDeferral(), {
    ...said,
    until: new Date(until),
    dueBefore: new Date(dueBefore),
    recordedAt: new Date(recordedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  });

export function toDuty(row: SeenDuty, viewer: Viewer, authorities: AuthorityMapper): Duty {
  const {
    id,
    kind,
    topic,
    occurrence,
    tell,
    attendees,
    attended,
    state,
    ownerRole,
    startsAt,
    dueAt,
    plannedFor,
    metAt,
    note,
    because,
    episodeId,
  } = row;
  // Whoever acts for the office that owes a duty sees all of it, whatever else it is to the child.
  const isOwed = row.ownerId === viewer.organisationId && actsForOffice(viewer);
  const relations = isOwed ? [...row.relations, Relation.RESPONSIBLE] : row.relations;
  const { episode, ...shown } = redact('Duty', relations, viewer, {
    id,
    kind,
    topic,
    occurrence,
    tell,
    attendees,
    attended,
    state,
    owner: authorities.toOrganisation(row.ownerId),
    ownerRole,
    rule: { id: row.ruleId, source: row.ruleSource, note: row.ruleNote },
    clocks: row.clocks.map((clock) => toClock(clock, authorities)),
    startsAt,
    dueAt,
    plannedFor,
    mayBeDeferred: row.deferralTerms && Object.assign(new DeferralTerms(), row.deferralTerms),
    deferrals: row.deferrals.map(toDeferral),
    metAt,
    note,
    because,
    episode: episodeId,
  });
  return Object.assign(new Duty(), shown, { episodeId: episode });
}
