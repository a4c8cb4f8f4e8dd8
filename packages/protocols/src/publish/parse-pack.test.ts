import { faultsBetween } from './faults-between';
import { parsePack } from './parse-pack';
import { renderPacks } from './render-packs';

const pack = (
  rules: string,
  head = 'pack: kent\nname: Kent\neffective_from: 2026-01-01\nbasis: protocol\nauthorities: [authority.kent]\n',
) =>
  `${head}documents: { '009': Kent procedures }
settings: { accept_within_minutes: { value: 10, hub_choice: true } }
roles: {}
silent_on: []
rules:
${rules}`;

const rule = (lines: string) => `  - id: KEN-N1\n    kind: tell\n    source: '009 §1'\n    capacity: responsible\n${lines}`;
const tell = rule('    on: [missing]\n    to: [{ role: iro }]\n');
/** A duty, but for what is given. */
const owed = (lines: string) =>
  pack(
    rule(`    duty: NEED_TO_KNOW\n    ${lines}\n    owner: { role: iro }\n    counts: always\n`).replace(
      'kind: tell',
      'kind: owe',
    ),
  );
const faultOf = (text: string, file = 'kent/2026-01-01.yaml') => {
  try {
    parsePack(file, text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
};

describe('parsePack', () => {
  it('reads a whole pack and fills in whose role is meant', () => {
    const parsed = parsePack('kent/2026-01-01.yaml', pack(tell));
    expect(parsed.rules[0]).toMatchObject({ id: 'KEN-N1', acceptance: false, to: [{ role: 'iro', of: 'own' }] });
  });

  it.each([
    ['what is not YAML', pack("  - id: 'KEN"), /^packs\/kent\/2026-01-01\.yaml:\d+: This is not YAML/],
    [
      'a fact that is not in the dictionary',
      pack(rule('    when: { fact: moon, op: eq, value: true }\n    on: [missing]\n    to: [{ role: iro }]\n')),
      /:15: rules\.0\.when\.fact: Write one of category, police_category, risk,/,
    ],
    [
      'an operator that does not suit the fact',
      pack(rule('    when: { fact: risk, op: gt, value: HIGH }\n    on: [missing]\n    to: [{ role: iro }]\n')),
      /:15: rules\.0\.when\.op: risk is a choice and takes eq, neq, in, not gt\./,
    ],
    [
      'a value that the fact cannot have',
      pack(rule('    when: { fact: risk, op: eq, value: SEVERE }\n    on: [missing]\n    to: [{ role: iro }]\n')),
      /risk eq wants one of NONE_ASSIGNED, LOW, MEDIUM, HIGH\./,
    ],
    [
      'a window on what is not counted',
      pack(
        rule(
          '    when: { fact: risk, op: eq, value: HIGH, window: { value: 28, unit: calendar_days } }\n    on: [missing]\n    to: [{ role: iro }]\n',
        ),
      ),
      /risk is not counted over a window/,
    ],
    [
      'a fault deep inside a condition',
      pack(
        rule(
          '    when:\n      all:\n        - { fact: risk, op: eq, value: HIGH }\n        - not: { fact: moon, op: eq, value: true }\n    on: [missing]\n    to: [{ role: iro }]\n',
        ),
      ),
      /:18: rules\.0\.when\.all\.1\.not\.fact: Write one of/,
    ],
    [
      'a word that a rule does not have',
      pack(`${tell}    urgently: true\n`),
      /:11: rules\.0: urgently is not a word that can stand here/,
    ],
    ['a rule without a source', pack(tell.replace("    source: '009 §1'\n", '')), /rules\.0\.source: This is missing/],
    ['a rule of no known kind', pack(tell.replace('kind: tell', 'kind: shout')), /rules\.0\.kind/],
    ['a role that nobody has', pack(tell.replace('role: iro', 'role: mayor')), /rules\.0\.to\.0\.role: Write one of front_door/],
    ['the same id twice', pack(`${tell}${tell}`), /:17: rules\.1\.id: KEN-N1: another rule of this pack has the same id/],
    ['a document that is not listed', pack(tell.replace('009 §1', '003 §1')), /document 003 is not listed under documents/],
    ['a source that cites nothing', pack(tell.replace('009 §1', 'somebody said so')), /'somebody said so' cites nothing/],
    [
      'an interview clock without hours',
      pack(
        rule('    on: [missing]\n    to: [{ role: iro }]\n')
          .replace('kind: tell', 'kind: owe')
          .replace(
            '    on: [missing]\n    to: [{ role: iro }]\n',
            '    duty: NEED_TO_KNOW\n    clock: { unit: hours, op: at, from: FOUND }\n    owner: { role: iro }\n    counts: always\n',
          ),
      ),
      /A clock in hours wants a value\./,
    ],
    [
      'a clock that could never count',
      pack(
        rule(
          '    duty: NEED_TO_KNOW\n    clock: { unit: asap, op: at, from: FOUND }\n    owner: { role: iro }\n    counts: responsible\n',
        )
          .replace('kind: tell', 'kind: owe')
          .replace('capacity: responsible', 'capacity: host'),
      ),
      /a host never acts as the responsible authority, so this never counts/,
    ],
    ['a clock that runs backwards', owed('clock: { value: -1, unit: hours, op: at, from: FOUND }'), /clock\.value: .*>0/],
    ['a clock of half a day', owed('clock: { value: 0.5, unit: working_days, op: at, from: FOUND }'), /wants a whole number/],
    [
      'an hour for what is at once',
      owed('clock: { value: 1, unit: immediate, op: at, from: FOUND }'),
      /A clock that is immediate takes no value\./,
    ],
    [
      'a first clock that starts at the one before',
      owed('clock: { value: 1, unit: hours, op: at, from: PREVIOUS_MET }'),
      /clock\.from: Write one of EPISODE_STARTED, /,
    ],
    [
      'every as the operator of a clock',
      owed('clock: { value: 1, unit: hours, op: every, from: FOUND }'),
      /clock\.op: Write one of at, within, after\./,
    ],
    [
      'as soon as possible after',
      owed('clock: { unit: asap, op: after, from: FOUND }'),
      /A clock that is asap cannot be after\. Write at or within\./,
    ],
    [
      'a timetable that ends before it comes again',
      owed(
        'clock: { value: 14, unit: calendar_days, op: at, from: FOUND }\n    repeat: { value: 14, unit: calendar_days, after: start, until: { value: 27, unit: calendar_days } }',
      ),
      /KEN-N1: it ends before the second time is due/,
    ],
    [
      'a repeat after nothing',
      owed('clock: { value: 14, unit: calendar_days, op: at, from: FOUND }\n    repeat: { value: 14, unit: calendar_days }'),
      /rules\.0\.repeat\.after: Write one of previous_met, start\./,
    ],
    [
      'a term without its word',
      pack(rule('    term: WAIVER_NEEDS\n').replace('kind: tell', 'kind: interview_term')),
      /rules\.0\.roles: WAIVER_NEEDS wants roles\./,
    ],
    [
      'a term with another’s word',
      pack(rule('    term: LATE_NEEDS_CONTACT_LOG\n    more_than: 3\n').replace('kind: tell', 'kind: interview_term')),
      /LATE_NEEDS_CONTACT_LOG takes no more_than\. Leave it out\./,
    ],
    [
      'a category that police do not have',
      pack(rule('    treat_as: LATE\n').replace('kind: tell', 'kind: category')),
      /treat_as: Write one of MISSING, ABSENT/,
    ],
    [
      'guidance under the id of a rule',
      pack(`${tell}guidance:\n  - { id: KEN-N1, source: '009 §2', rule: Be kind }\n`),
      /:18: guidance\.0\.id: KEN-N1: another rule of this pack has the same id/,
    ],
    [
      'guidance without a source',
      pack(`${tell}guidance:\n  - { id: KEN-N2, rule: Be kind }\n`),
      /guidance\.0\.source: This is missing/,
    ],
    [
      'guidance that cites a document which is not listed',
      pack(`${tell}guidance:\n  - { id: KEN-N2, source: '003 §1', rule: Be kind }\n`),
      /KEN-N2: document 003 is not listed under documents/,
    ],
    [
      'a protocol that binds nobody',
      pack(tell).replace('[authority.kent]', '[]'),
      /authorities: Name the authorities that this protocol binds\./,
    ],
    [
      'an office that closes before it opens',
      pack(tell).replace('settings: {', "settings: { office_hours: { value: { mon: ['17:00', '09:00'] }, hub_choice: true },"),
      /The office opens before it closes\./,
    ],
    [
      'a setting that comes from nowhere',
      pack(tell).replace(', hub_choice: true', ''),
      /Give either a source or hub_choice: true\./,
    ],
  ])('refuses %s, with the place and the remedy', (_, text, fault) => {
    expect(faultOf(text)).toMatch(fault);
  });

  it('refuses a file that is not named after its pack and date', () => {
    expect(faultOf(pack(tell), 'kent/2025-01-01.yaml')).toMatch(/it should be kent\/2026-01-01\.yaml/);
  });

  it('reports every fault at once', () => {
    const twoFaults = pack(tell.replace('role: iro', 'role: mayor').replace('on: [missing]', 'on: [lost]'));
    expect(faultOf(twoFaults).split('\n')).toHaveLength(2);
  });
});

describe('faultsBetween', () => {
  const kent = parsePack('kent/2026-01-01.yaml', pack(tell));
  const hub = { ...kent, pack: 'hub', basis: 'hub' as const, authorities: [], rules: [] };
  const fallback = { ...kent, pack: 'baseline', basis: 'fallback' as const, authorities: [], rules: [] };

  it('finds nothing wrong with two versions of one pack', () => {
    expect(faultsBetween([kent, { ...kent, effective_from: '2027-01-01' }, hub, fallback])).toEqual([]);
  });

  it('refuses two packs that bind one authority on the same day, two with one rule id, and one version twice', () => {
    const faults = faultsBetween([kent, kent, { ...kent, pack: 'sussex' }, hub, fallback]);
    expect(faults.map(({ fileName, message }) => `${fileName}: ${message}`)).toEqual([
      'kent/2026-01-01.yaml: kent@2026-01-01 is there twice. A new version begins on another day.',
      'sussex/2026-01-01.yaml: authority.kent is bound by kent@2026-01-01 and sussex@2026-01-01 at once, from 2026-01-01. Take it out of one of them.',
      'sussex/2026-01-01.yaml: The rule id KEN-N1 stands in kent and sussex. Give each pack its own prefix.',
    ]);
  });

  it('refuses a pack that takes an authority over while another still binds it, and lets it once that has let go', () => {
    const sussex = { ...kent, pack: 'sussex', effective_from: '2027-01-01', rules: [] };
    expect(faultsBetween([kent, sussex, hub, fallback]).map(({ message }) => message)).toEqual([
      'authority.kent is bound by kent@2026-01-01 and sussex@2027-01-01 at once, from 2027-01-01. Take it out of one of them.',
    ]);
    const withoutKent = { ...kent, effective_from: '2027-01-01', authorities: ['authority.medway'] };
    expect(faultsBetween([kent, withoutKent, sussex, hub, fallback])).toEqual([]);
  });

  it('refuses a set without a fallback', () => {
    expect(faultsBetween([kent, hub]).map(({ message }) => message)).toEqual([
      'There must be one pack with basis fallback, and there are 0.',
    ]);
  });
});

describe('renderPacks', () => {
  const withId = (id: string, name: string) =>
    pack(
      tell.replace('KEN-N1', id),
      `pack: ${name}\nname: X\neffective_from: 2026-01-01\nbasis: protocol\nauthorities: [authority.kent]\n`,
    );

  it('reports what two packs do together with file, line and remedy', () => {
    const files = { 'kent/2026-01-01.yaml': withId('KEN-N1', 'kent'), 'sussex/2026-01-01.yaml': withId('SUS-N1', 'sussex') };
    expect(() => renderPacks(files)).toThrow(
      /packs\/sussex\/2026-01-01\.yaml:5: authorities\.0: authority\.kent is bound by kent@2026-01-01 and sussex@2026-01-01 at once/,
    );
  });
});
