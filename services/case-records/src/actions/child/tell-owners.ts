import type { DecidedRecipient, RuleReference } from '@homeward/contracts';
import { Capacity, type Subject } from '@homeward/domain';
import type { Tx } from '@homeward/service-kit';
import type { TeamManager } from '../../store/who-answers-sql';
import { SAFEGUARDING_DESK } from '../episode/episode-access';

interface Owned {
  responsibleAuthorityId: string | null;
  teamManager: TeamManager | null;
}

/** Whoever answers for the child: its team manager and the front door of its authority; the desk where no authority does. */
function ownersOf({ responsibleAuthorityId, teamManager }: Owned, rule: RuleReference): DecidedRecipient[] {
  const told = { rule, acceptance: false };
  if (!responsibleAuthorityId) return [{ ...told, organisationId: SAFEGUARDING_DESK, role: 'safeguarding_desk', capacity: null }];
  const owner = { ...told, organisationId: responsibleAuthorityId, capacity: Capacity.RESPONSIBLE };
  const person = teamManager && {
    subject: teamManager.subject,
    name: teamManager.name,
    ...(teamManager.email ? { email: teamManager.email } : {}),
  };
  return [
    { ...owner, role: 'team_manager', ...(person ? { person } : {}) },
    { ...owner, role: 'front_door' },
  ];
}

/** Of a child, or of one of its absences. */
export interface OwnersTold {
  decisionId: string;
  subject: Subject;
  childId: string;
  episodeId: string | null;
  urgent: boolean;
  rule: RuleReference;
}

/** Something was done with the record of a child, or must be looked at by whoever answers for it. */
export function tellOwners(tx: Tx, owned: Owned, { decisionId, subject, childId, episodeId, urgent, rule }: OwnersTold): void {
  tx.publish({
    name: 'recipients.decided',
    key: episodeId ?? childId,
    urgent,
    occurredAt: tx.now,
    payload: {
      decisionId,
      subject,
      episodeId,
      childId,
      notificationId: null,
      interviewId: null,
      acceptWithinMinutes: 60,
      alsoEveryoneAlerted: false,
      recipients: ownersOf(owned, rule),
    },
  });
}
