import { isRecordId, OrganisationKind } from '@homeward/domain';
import { invalidInput, type Organisations, type Viewer } from '@homeward/service-kit';
import type { NamedChild } from '../../store/break-glass.store';
import { nameKey } from '../matching/normalise-name';
import { normaliseNhsNumber } from '../matching/normalise-nhs-number';

/** Which child is meant, in one way out of five. */
export interface ChildInEmergency {
  childId?: string | null;
  nhsNumber?: string | null;
  /** With `authority`. */
  authorityChildId?: string | null;
  /** Name, code or id. */
  authority?: string | null;
  /** With the family name and the date of birth. */
  givenName?: string | null;
  familyName?: string | null;
  /** `YYYY-MM-DD` */
  dateOfBirth?: string | null;
  policeReference?: string | null;
  /** Whose reference it is; the caller's own force, where it is one. */
  force?: string | null;
}

const NOBODY: NamedChild = {
  childId: null,
  nhsNumber: null,
  authorityId: null,
  authorityChildId: null,
  nameKey: null,
  dateOfBirth: null,
  forceId: null,
  policeReference: null,
};

const text = (value: string | null | undefined): string | null => value?.trim() || null;

/**
 * One way of naming the child, whole, so that nothing is learnt by trying parts of it. What is mistyped names nobody: the answer is that of
 * a child that there is not.
 * Throws AppError INVALID_INPUT where the child is named in no way, in several, or in half of one.
 */
export function namedChild(child: ChildInEmergency, viewer: Viewer, organisations: Organisations): NamedChild {
  const ways: NamedChild[] = [];
  const nhsNumber = text(child.nhsNumber);
  const policeReference = text(child.policeReference);
  const [authority, authorityChildId] = [text(child.authority), text(child.authorityChildId)];
  const person = [text(child.givenName), text(child.familyName), child.dateOfBirth ?? null];
  if (text(child.childId)) ways.push({ ...NOBODY, childId: isRecordId(child.childId!) ? child.childId! : null });
  if (nhsNumber) ways.push({ ...NOBODY, nhsNumber: normaliseNhsNumber(nhsNumber) });
  if (authority || authorityChildId) {
    if (!authority || !authorityChildId) throw half("the authority's own id of the child", 'authority');
    ways.push({ ...NOBODY, authorityId: organisations.authorityByName(authority)?.id ?? null, authorityChildId });
  }
  if (person.some((part) => part !== null)) {
    if (person.includes(null)) throw half('given name, family name and date of birth', 'givenName');
    ways.push({ ...NOBODY, nameKey: nameKey(person[0]!, person[1]!), dateOfBirth: person[2]! });
  }
  if (policeReference) ways.push({ ...NOBODY, forceId: forceOf(child, viewer), policeReference });
  const [way] = ways;
  if (way && ways.length === 1) return way;
  throw invalidInput(
    'input.child',
    'Say in one way which child it is: its id, its NHS number, its authority with the id there, its name with the date of birth, or the police reference.',
  );
}

const half = (what: string, field: string) =>
  invalidInput(`input.child.${field}`, `A child is named by ${what} together. Give all of it, or name the child in another way.`);

function forceOf({ force }: ChildInEmergency, viewer: Viewer): string {
  const given = text(force) ?? (viewer.organisationKind === OrganisationKind.FORCE ? viewer.organisationId : null);
  if (given) return given;
  throw invalidInput('input.child.force', 'Say whose reference it is, as in force.kent.');
}
