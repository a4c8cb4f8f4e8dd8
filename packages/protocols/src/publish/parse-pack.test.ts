import { faultsBetween } from './faults-between';
import { parsePack } from './parse-pack';

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
      /:15: rules\.0\.when\.fact: Write one of category, risk,/,
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

  it('refuses two packs that bind one authority, two with one rule id, and one version twice', () => {
    const faults = faultsBetween([kent, kent, { ...kent, pack: 'sussex' }, hub, fallback]);
    expect(faults).toEqual([
      'kent@2026-01-01 is there twice. A new version begins on another day.',
      'authority.kent is bound by kent and sussex at once. Take it out of one of them.',
      'The rule id KEN-N1 stands in kent and sussex. Give each pack its own prefix.',
    ]);
  });

  it('refuses a set without a fallback', () => {
    expect(faultsBetween([kent, hub])).toEqual(['There must be one pack with basis fallback, and there are 0.']);
  });
});
