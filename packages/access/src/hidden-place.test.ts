import { as, OrganisationKind, Relation, type OrganisationId } from '@homeward/domain';
import fc from 'fast-check';
import { FIELD_RULES, type RuledType } from './field-rules';
import type { FieldRule } from './fields/define-fields';
import { isVisible, redact, visibleFields } from './redact';
import { ROLES } from './roles';
import { PLACE_HIDDEN, type Standing } from './standing';
import type { Viewer } from './viewer';

const RULES = Object.entries(FIELD_RULES) as [RuledType, FieldRule][];
const RELATIONS = Object.values(Relation);

const readerWith = (roles: readonly string[], organisationKind: OrganisationKind): Viewer => ({
  subject: 's',
  name: 'Noor Hartley',
  organisationId: as<OrganisationId>('authority.medway'),
  organisationKind,
  roles,
  kind: 'person',
  purpose: 'SAFEGUARD_CHILD',
});

const anyReader = fc
  .tuple(
    fc.subarray(
      ROLES.map(({ role }) => role),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom(...Object.values(OrganisationKind)),
  )
  .map(([roles, kind]) => readerWith(roles, kind));
const anyRelations = fc.subarray(RELATIONS);
const anyType = fc.constantFrom(...RULES.map(([type]) => type));
const hidden = (relations: readonly Relation[]): Standing[] => [...relations, PLACE_HIDDEN];

/** Each field with a value that would tell, so that one that is shown is seen. */
const filled = (rule: FieldRule): Record<string, unknown> =>
  Object.fromEntries([...rule.always, ...rule.withholdable].map((field) => [field, `the ${field}`]));
const redacted = (type: RuledType, relations: readonly Standing[], reader: Viewer): Record<string, unknown> =>
  redact(type, relations, reader, filled(FIELD_RULES[type]) as never);

describe('every field was examined for whether it tells where a child is', () => {
  test.each(RULES)('%s', (_, rule) => {
    const [reveals, tellsNone] = [rule.revealsPlace ?? [], rule.tellsNoPlace ?? []];
    const examined = [...reveals, ...tellsNone].toSorted();
    expect(examined).toEqual([...rule.always, ...rule.withholdable].toSorted());
    expect(reveals.filter((field) => rule.always.includes(field))).toEqual([]);
  });

  test('and one that nobody has examined is hidden with the place', () => {
    const { withholdable } = FIELD_RULES.Placement;
    const examined: readonly string[] = FIELD_RULES.Placement.tellsNoPlace ?? [];
    const worker = readerWith(['team-manager'], 'AUTHORITY');
    for (const field of withholdable)
      expect(isVisible('Placement', ['RESPONSIBLE', PLACE_HIDDEN], worker, field)).toBe(examined.includes(field));
  });
});

describe('where the place of a child is hidden', () => {
  test('nobody is shown a field that reveals it, whatever the roles, the relations and the type', () => {
    fc.assert(
      fc.property(anyReader, anyRelations, anyType, (reader, relations, type) => {
        const rule: FieldRule = FIELD_RULES[type];
        const shown = redacted(type, hidden(relations), reader);
        for (const field of rule.revealsPlace ?? []) expect(shown[field]).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  test('everything else is shown as it was, and nothing more', () => {
    fc.assert(
      fc.property(anyReader, anyRelations, anyType, (reader, relations, type) => {
        const rule: FieldRule = FIELD_RULES[type];
        const [before, after] = [redacted(type, relations, reader), redacted(type, hidden(relations), reader)];
        for (const field of rule.tellsNoPlace ?? []) expect(after[field]).toEqual(before[field]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('it is named in withheld, so that it does not read as no place', () => {
    const worker = readerWith(['front-door-worker'], 'AUTHORITY');
    const { hostAuthority, foundPlace, state, withheld } = redact('Episode', ['AREA', PLACE_HIDDEN], worker, {
      id: '1',
      state: 'MISSING',
      hostAuthority: 'authority.medway',
      foundPlace: 'HOME_OR_PLACEMENT',
    });
    expect({ hostAuthority, foundPlace, state }).toEqual({ hostAuthority: null, foundPlace: null, state: 'MISSING' });
    expect(withheld).toEqual(expect.arrayContaining(['hostAuthority', 'foundPlace']));
  });

  test('a school sees the very same answer, so that nobody who works there knows a child by it', () => {
    const lead = readerWith(['school-lead'], 'SCHOOL');
    const ofSchool: readonly Relation[] = ['SCHOOL', 'RECIPIENT'];
    const reads = RULES.filter(([type]) => type !== 'Schooling');
    for (const relations of [...ofSchool.map((each) => [each]), [...ofSchool]]) {
      for (const [type] of reads) expect(redacted(type, hidden(relations), lead)).toEqual(redacted(type, relations, lead));
    }
  });

  test('the mark alone lets nobody see anything', () => {
    for (const [type, rule] of RULES) {
      const seen = visibleFields(type, [PLACE_HIDDEN], readerWith(['team-manager'], 'AUTHORITY'));
      expect([...seen].toSorted()).toEqual([...rule.always].toSorted());
    }
  });

  test.each(['POLICE', 'AREA', 'PROVIDER', 'RECIPIENT', 'DESK', 'SCHOOL'] as const)(
    'that it is, is not named to %s on the child, with or without a protection',
    (relation) => {
      const readers: Record<string, Viewer> = {
        POLICE: readerWith(['police-system'], 'FORCE'),
        PROVIDER: readerWith(['provider-worker'], 'PROVIDER'),
        DESK: readerWith(['safeguarding-desk'], 'DESK'),
        SCHOOL: readerWith(['school-lead'], 'SCHOOL'),
      };
      const reader = readers[relation] ?? readerWith(['front-door-worker'], 'AUTHORITY');
      for (const relations of [[relation], [relation, PLACE_HIDDEN]] as const)
        expect(redact('Child', relations, reader, { id: '1' }).withheld).not.toContain('protections');
    },
  );
});
