import {
  LENSES,
  may,
  PURPOSES,
  redact,
  ROLES,
  visibleFields,
  visibleParts,
  type FieldRule,
  type Lens,
  type Purpose,
  type RuledType,
} from '@homeward/access';
import { InterviewPartKind, Relation } from '@homeward/domain';
import {
  granted,
  inEveryKind,
  lensesOf,
  PAIRED_READERS,
  READERS_ORGANISATION,
  RULES,
  SINGLE_READERS,
  SINGLE_STANDINGS,
  STANDINGS,
  viewerOf,
  type Reader,
} from './readers';
import { typesOfTheGraph } from './schemas';
import { countTried, printTried } from './tried';

const TYPES = typesOfTheGraph();
const RULE_OF = new Map(RULES);
const PARTS = Object.values(InterviewPartKind);
const SOMEBODY_ELSE = 'organisation.of-somebody-else';
const INTERVIEWING = ['Interview', 'SafeguardingConcern', 'Assignment'] as const;
const INTERVIEW_ACTIONS = ['interview:read', 'interview:release', 'assignment:read', 'concern:raise'] as const;
const INTELLIGENT = ['PoliceNotification', 'Episode', 'AuthorityRecord'] as const;
const GUESTS = ['residential-carer', 'foster-carer', 'meeting-attendee', 'panel-member'];

/** Everything said of one type by the interpreter, against the grants; names what differs. */
function differences(
  type: RuledType,
  rule: FieldRule,
  readers: readonly Reader[],
  standings: typeof STANDINGS,
  purpose: Purpose = 'SAFEGUARD_CHILD',
): string[] {
  const fields = [...rule.always, ...rule.withholdable];
  const full = Object.fromEntries(fields.map((field) => [field, 'told']));
  const found: string[] = [];
  for (const reader of readers) {
    const viewer = viewerOf(reader, purpose);
    for (const standing of standings) {
      const { shown, unsaid } = granted(rule, lensesOf(reader, standing), purpose);
      const visible = visibleFields(type, standing, viewer);
      const redacted = redact(type, standing, viewer, full as never) as Record<string, unknown>;
      const withheld = new Set(redacted['withheld'] as string[]);
      countTried('field x role x relation', fields.length);
      for (const field of fields) {
        const may = shown.has(field);
        const said = visible === 'all' || visible.has(field);
        const given = redacted[field] !== null;
        const named = withheld.has(field);
        if (said === may && given === may && named === (!may && !unsaid.has(field))) continue;
        found.push(
          `${type}.${field} to ${viewer.roles.join(' and ') || 'nobody'} of ${reader.kind} as ${standing.join(', ') || 'none'}`,
        );
      }
      if (withheld.size > 0 && [...withheld].some((field) => !rule.withholdable.includes(field))) found.push(`${type}.withheld`);
    }
  }
  return found;
}

/** What the interpreter shows of a type beyond that there is a row. */
function shownOf(type: RuledType, reader: Reader, standing: readonly Relation[]): string[] {
  const { withholdable } = RULE_OF.get(type)!;
  const visible = visibleFields(type, standing, viewerOf(reader));
  return withholdable.filter((field) => visible === 'all' || visible.has(field));
}

describe('the grants and the schema', () => {
  test.each(RULES)('of %s name the same fields', (type, rule) => {
    const inSchema = (TYPES.get(type) ?? []).map(({ name }) => name).filter((name) => name !== 'withheld');
    expect([...rule.always, ...rule.withholdable].toSorted()).toEqual(inSchema.toSorted());
  });

  test.each(RULES)('of %s let nothing be withheld that is promised, and say what is', (type, rule) => {
    const promised = TYPES.get(type)!.filter((field) => field.promised);
    expect(promised.map(({ name }) => name).filter((name) => rule.withholdable.includes(name))).toEqual([]);
    expect(promised.map(({ name }) => name)).toContain('withheld');
  });

  test.each(RULES)('of %s name no reader, and no field to a reader, that does not exist', (_, rule) => {
    for (const named of [rule.visible, rule.silent ?? {}] as Partial<Record<Lens, readonly string[] | 'all'>>[]) {
      expect(Object.keys(named).filter((lens) => !LENSES.includes(lens as Lens))).toEqual([]);
      const fields = Object.values(named).flatMap((shown) => (shown === 'all' ? [] : shown));
      expect(fields.filter((field) => !rule.withholdable.includes(field))).toEqual([]);
    }
  });

  test('every type that withholds anything has a rule', () => {
    const withholding = [...TYPES].filter(([, fields]) => fields.some(({ name }) => name === 'withheld')).map(([type]) => type);
    expect(withholding.toSorted()).toEqual(RULES.map(([type]) => type).toSorted());
  });
});

describe('every field x every role x every relation', () => {
  afterAll(printTried);

  test.each(RULES)('%s shows each reader what the grants say, names what they withhold, and nothing else', (type, rule) => {
    expect(differences(type, rule, SINGLE_READERS, STANDINGS)).toEqual([]);
  });

  test.each(RULES)('[INF-01] %s shows each reader, for each purpose, what the grants say', (type, rule) => {
    const different = PURPOSES.flatMap((purpose) => differences(type, rule, SINGLE_READERS, SINGLE_STANDINGS, purpose));
    expect(different).toEqual([]);
  });

  test.each(RULES)('%s shows two roles in one pair of hands what either of them is shown', (type, rule) => {
    expect(differences(type, rule, PAIRED_READERS, SINGLE_STANDINGS)).toEqual([]);
  });

  test.each(RULES)('%s shows an organisation that is nothing to the child no more than that there is a row', (type) => {
    expect([...SINGLE_READERS, ...PAIRED_READERS].flatMap((reader) => shownOf(type, reader, []))).toEqual([]);
  });
});

describe('the walls that no grant may open', () => {
  const READERS = [...SINGLE_READERS, ...PAIRED_READERS];
  const partsTo = (reader: Reader, standing: readonly Relation[], heldBy: string, released: readonly InterviewPartKind[]) => {
    countTried('interview part x role x relation', PARTS.length);
    return visibleParts(standing, viewerOf(reader), { heldBy, releasedToViewer: released });
  };

  test('answers that are internal to a provider reach nobody but whoever wrote them, whatever is released', () => {
    const reached = READERS.flatMap((reader) =>
      STANDINGS.flatMap((standing) =>
        [[], PARTS].flatMap((released) =>
          partsTo(reader, standing, SOMEBODY_ELSE, released).has('PROVIDER_INTERNAL') ? [{ reader, standing }] : [],
        ),
      ),
    );
    expect(reached).toEqual([]);
    const own = partsTo(
      { roles: ROLES.filter(({ role }) => role === 'provider-worker'), kind: 'PROVIDER' },
      ['PROVIDER'],
      READERS_ORGANISATION,
      [],
    );
    expect([...own]).toEqual(PARTS);
  });

  test('[CME-04] nobody in education is shown a word of an interview, of a visit or of a concern', () => {
    const education = ROLES.filter(({ role }) => role === 'school-lead' || role === 'cme-officer');
    const officers = [...education.map((role) => [role]), education].flatMap(inEveryKind);
    const reached = [...officers, ...READERS.filter(({ kind }) => kind === 'SCHOOL')].flatMap((reader) =>
      STANDINGS.flatMap((standing) => [
        ...[SOMEBODY_ELSE, READERS_ORGANISATION].flatMap((heldBy) => [...partsTo(reader, standing, heldBy, PARTS)]),
        ...INTERVIEWING.flatMap((type) => shownOf(type, reader, standing)),
      ]),
    );
    expect(reached).toEqual([]);
    expect(education.flatMap(({ role }) => INTERVIEW_ACTIONS.filter((action) => may([role], action)))).toEqual([]);
  });

  test('what police know of a child reaches no provider, no school, and nobody who reads in person as a carer or a guest', () => {
    const guests = ROLES.filter(({ role }) => GUESTS.includes(role)).map((role) => [role]);
    const readers = [...READERS.filter(({ kind }) => kind === 'PROVIDER' || kind === 'SCHOOL'), ...guests.flatMap(inEveryKind)];
    const reached = readers.flatMap((reader) =>
      STANDINGS.flatMap((standing) => [
        ...INTELLIGENT.flatMap((type) =>
          shownOf(type, reader, standing).filter((field) => RULE_OF.get(type)!.policeIntelligence!.includes(field)),
        ),
        ...[...partsTo(reader, standing, SOMEBODY_ELSE, PARTS)].filter((part) => part === 'INTELLIGENCE'),
      ]),
    );
    expect(reached).toEqual([]);
  });

  test('whoever runs the hub is shown nothing of any child, whatever the organisation is to it', () => {
    const reached = inEveryKind(ROLES.filter(({ role }) => role === 'hub-operator')).flatMap((reader) =>
      STANDINGS.flatMap((standing) => [
        ...partsTo(reader, standing, READERS_ORGANISATION, PARTS),
        ...RULES.flatMap(([type]) => shownOf(type, reader, standing)),
      ]),
    );
    expect(reached).toEqual([]);
  });

  test('a role in an organisation that may not give it shows nothing', () => {
    const misplaced = SINGLE_READERS.filter(({ roles, kind }) => !roles.some((role) => role.organisationKinds.includes(kind)));
    const everything = Object.values(Relation);
    expect(misplaced.flatMap((reader) => RULES.flatMap(([type]) => shownOf(type, reader, everything)))).toEqual([]);
  });
});
