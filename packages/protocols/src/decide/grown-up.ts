import type { FactReader } from '../conditions/evaluate-condition';

/** Who is told of, or sits in on, the affairs of a child, and no longer of an adult's without being asked. */
const FOR_A_CHILD: readonly string[] = ['parents', 'carers', 'care_provider', 'school', 'education'];

/** From the 18th birthday on parents, carers and school leave those whom a rule names; nothing else changes by it. */
export function withoutChildhood<Role extends string>(roles: readonly Role[], read: FactReader): readonly Role[] {
  const age = read('child.age_years');
  return typeof age === 'number' && age >= 18 ? roles.filter((role) => !FOR_A_CHILD.includes(role)) : roles;
}
