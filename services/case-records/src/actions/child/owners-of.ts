import type { DecidedRecipient, RuleReference } from '@homeward/contracts';
import { Capacity } from '@homeward/domain';
import type { TeamManager } from '../../store/who-answers-sql';
import { SAFEGUARDING_DESK } from '../episode/episode-access';

interface Owned {
  responsibleAuthorityId: string | null;
  teamManager: TeamManager | null;
}

/** Whoever answers for the child: its team manager and the front door of its authority; the desk where no authority does. */
export function ownersOf({ responsibleAuthorityId, teamManager }: Owned, rule: RuleReference): DecidedRecipient[] {
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
