import { redact } from '@homeward/access';
import type { Organisations, Viewer } from '@homeward/service-kit';
import type { OwedTerm } from '../../entities/owed-interview.entity';
import type { SeenAssignment } from '../../store/assignment.store';
import { toOrganisation } from '../organisation.mapper';
import type { Assignment, InterviewTerm } from './assignment.type';

const MINUTE_MS = 60_000;
const BECAUSE_MISSING = 'The child has been reported missing again. Do not visit; the interview stays owed.';

const toTerm = ({ term, rule, ...more }: OwedTerm): InterviewTerm => ({
  term,
  rule,
  moreThan: 'moreThan' in more ? more.moreThan : null,
  withinDays: 'withinDays' in more ? more.withinDays : null,
  evidence: 'evidence' in more ? [...more.evidence] : [],
  roles: 'roles' in more ? [...more.roles] : [],
});

export function toAssignment(organisations: Organisations, row: SeenAssignment, viewer: Viewer, now: Date): Assignment {
  const isOpen = row.heldAt === null && (row.state === 'OFFERED' || row.state === 'ACCEPTED_OFFER');
  return redact('Assignment', row.relations, viewer, {
    id: row.id,
    state: row.state,
    offeredTo: toOrganisation(organisations, row.offeredTo),
    episode: { id: row.episodeId },
    child: { id: row.childId },
    dueAt: row.dueAt,
    overdue: isOpen && now > row.dueAt,
    minutesLeft: isOpen ? Math.floor((row.dueAt.getTime() - now.getTime()) / MINUTE_MS) : null,
    workerName: row.workerName,
    bookings: row.bookings,
    attempts: row.attempts,
    doNotVisit: row.missingAgain,
    doNotVisitBecause: row.missingAgain ? BECAUSE_MISSING : null,
    rule: row.rule,
    terms: row.terms.map(toTerm),
    comparisons: row.comparisons.map(({ authorityId, rule, from, startsAt, dueAt }) => ({
      authority: toOrganisation(organisations, authorityId),
      rule,
      from,
      startsAt: new Date(startsAt),
      dueAt: new Date(dueAt),
    })),
    offeredAt: row.offeredAt,
    acceptedAt: row.acceptedAt,
    unableBecause: row.unableBecause,
  });
}
