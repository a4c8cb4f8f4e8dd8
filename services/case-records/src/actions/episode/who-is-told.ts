import { AllocationRole } from '@homeward/domain';
import type { DecidedRecipient as ToldRecipient } from '@homeward/contracts';
import type { DecidedRecipient } from '@homeward/protocols';
import type { AllocationEntity } from '../../entities/allocation.entity';
import type { ContactRestrictionEntity } from '../../entities/contact-restriction.entity';
import type { ChildDossier } from '../../store/dossier.store';

const PEOPLE: Readonly<Record<string, AllocationRole>> = {
  allocated_worker: AllocationRole.ALLOCATED_WORKER,
  case_manager: AllocationRole.ALLOCATED_WORKER,
  team_manager: AllocationRole.TEAM_MANAGER,
  line_manager: AllocationRole.TEAM_MANAGER,
  leaving_care_adviser: AllocationRole.LEAVING_CARE_ADVISER,
  iro: AllocationRole.IRO,
  cp_chair: AllocationRole.CP_CHAIR,
};

const personOf = ({ personSubject, personName, email }: AllocationEntity): NonNullable<ToldRecipient['person']> => ({
  subject: personSubject,
  name: personName,
  ...(email ? { email } : {}),
});

/** Whoever holds a role for this child in its responsible authority; a role that nobody holds is told as a role. */
const holderOf = (
  { organisationId, role }: DecidedRecipient,
  allocations: readonly AllocationEntity[],
): AllocationEntity | undefined =>
  allocations.find((allocation) => allocation.authorityId === organisationId && allocation.role === PEOPLE[role]);

/** Of organisation, role and person, each that the restriction names must agree. */
const isMeant = (restriction: ContactRestrictionEntity, { organisationId, role, person }: ToldRecipient): boolean =>
  (restriction.organisationId === null || restriction.organisationId === organisationId) &&
  (restriction.role === null || restriction.role === role) &&
  (restriction.personSubject === null || restriction.personSubject === person?.subject) &&
  (restriction.personSubject !== null || restriction.personName === null || restriction.personName === person?.name);

const namesSomebody = (restriction: ContactRestrictionEntity): boolean =>
  [restriction.organisationId, restriction.role, restriction.personSubject, restriction.personName].some(
    (value) => value !== null,
  );

/** Roles become people where one person holds them, and who must not be told keeps its place, with the reason. */
export function namedRecipients(recipients: readonly DecidedRecipient[], dossier: ChildDossier): ToldRecipient[] {
  return recipients.map((recipient) => {
    const holder = holderOf(recipient, dossier.allocations);
    const named: ToldRecipient = {
      organisationId: recipient.organisationId,
      role: recipient.role,
      ...(holder ? { person: personOf(holder) } : {}),
      capacity: recipient.capacity,
      rule: recipient.rule,
      acceptance: recipient.acceptance,
      ...(recipient.holdUntil ? { holdUntil: recipient.holdUntil.toISOString() } : {}),
    };
    const restriction = dossier.restrictions.find((one) => namesSomebody(one) && isMeant(one, named));
    return restriction ? { ...named, restrictedBecause: restriction.reason } : named;
  });
}

/** How `told` remembers one recipient of what has this key. */
export const toldKey = (key: string, { organisationId, role, person }: ToldRecipient): string =>
  [key, organisationId, role, person?.subject ?? person?.name ?? ''].join(' ').trimEnd();
