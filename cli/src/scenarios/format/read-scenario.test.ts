import { readScenario } from './read-scenario';

const HEAD = `scenario: S01
title: Six hours overnight
source: BCP-E1
given:
  children: [{ child: Isla, of: BCP }]
`;
const ISLA_IS_MISSING = `      - { at: 'Wed 13 May 2026 00:15', missing: Isla }\n`;
const CASE = `cases:
  - case: exactly six hours
    when:
${ISLA_IS_MISSING}`;
const THEN = `    then:
      - interview: { needed: required }
`;

const read = (text: string) => readScenario('S01.yaml', text);
const refusal = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'it was read';
};

describe('a scenario', () => {
  it('is read case by case, each with the world and the steps that stand above all', () => {
    const { id, cases } = read(`${HEAD}when:
  - { at: 'Tue 12 May 2026 23:50', missing: Isla, risk: high, by: Dorset Police }
${CASE.replace('00:15', '05:40').replace('missing', 'found')}${THEN}`);
    expect(id).toBe('S01');
    expect(cases.map(({ name }) => name)).toEqual(['S01 exactly six hours']);
    expect(cases[0]?.children.map(({ child, of }) => [child, of?.id])).toEqual([
      ['Isla', 'authority.bournemouth-christchurch-and-poole'],
    ]);
    expect(cases[0]?.steps).toMatchObject([
      { verb: 'missing', child: 'Isla', risk: 'HIGH', by: { name: 'dorset-police' } },
      { verb: 'found', child: 'Isla', at: new Date('2026-05-13T04:40:00Z') },
    ]);
  });

  it('may give a child of its own to one case', () => {
    const own = `    given:\n      children: [{ child: Isla, of: Medway }]\n`;
    const { cases } = read(`${HEAD}${CASE.replace('    when:', `${own}    when:`)}${THEN}`);
    expect(cases[0]?.children.map(({ of }) => of?.name)).toEqual(['Medway']);
  });

  it.each([
    [
      'an unknown verb',
      `${HEAD}${CASE.replace('missing: Isla', 'vanished: Isla')}${THEN}`,
      /^S01\.yaml:9: cases\.0\.when\.0\.vanished: «vanished» is no verb: write one of missing, found, returned, /,
    ],
    [
      'a child who is not there',
      `${HEAD}${CASE.replace('missing: Isla', 'missing: Maeve')}${THEN}`,
      /^S01\.yaml:9: cases\.0\.when\.0\.missing: There is no child Maeve: add Maeve under given\.children, or write one of Isla\.$/,
    ],
    [
      'a rule that no pack has',
      `${HEAD}${CASE}${THEN.replace('needed: required', 'criteria: { BCP-E99: met }')}`,
      /^S01\.yaml:11: cases\.0\.then\.0\.interview\.criteria\.BCP-E99: No pack has a rule BCP-E99: check its number in packages\/protocols\/packs\.$/,
    ],
    [
      'a time that happens twice',
      `${HEAD}${CASE.replace('Wed 13 May 2026 00:15', 'Sun 25 Oct 2026 01:30')}${THEN}`,
      /^S01\.yaml:9: cases\.0\.when\.0\.at: .*happens twice.*BST.*GMT/,
    ],
    [
      'a misspelt word',
      `${HEAD}${CASE.replace('missing: Isla', "missing: Isla, last sene: 'Tue 12 May 2026 23:30'")}${THEN}`,
      /^S01\.yaml:9: cases\.0\.when\.0: «last sene» is not a word that can stand here: check its spelling, or leave it out\.$/,
    ],
    [
      'steps that are not in the order of time',
      `${HEAD}${CASE}      - { at: 'Tue 12 May 2026 20:00', found: Isla }\n${THEN}`,
      /^S01\.yaml:10: cases\.0\.when\.1\.at: This comes before the step above it: put the steps in the order of time\.$/,
    ],
    [
      'somebody whom an organisation does not have',
      `${HEAD}${CASE.replace('missing: Isla', 'missing: Isla, by: Dorset Police front door')}${THEN}`,
      /^S01\.yaml:9: cases\.0\.when\.0\.by: Nobody is known as «Dorset Police front door»: Dorset Police has a records system\.$/,
    ],
    [
      'a case that expects nothing',
      `${HEAD}${CASE}    then: []\n`,
      /^S01\.yaml:10: .*a case that expects nothing proves nothing\.$/,
    ],
    ['what is no YAML', `${HEAD}cases: [`, /^S01\.yaml:\d+: This is not YAML/],
  ])('is refused with file, line and remedy: %s', (_what, text, remedy) => {
    expect(refusal(text)).toMatch(remedy);
  });

  it('must say which of several children is meant', () => {
    const two = HEAD.replace('[{ child: Isla, of: BCP }]', '[{ child: Isla, of: BCP }, { child: Maeve, of: BCP }]');
    expect(refusal(`${two}${CASE}${THEN}`)).toContain('add `child:` with one of Isla, Maeve');
  });

  it('is refused with all its faults at once', () => {
    expect(
      refusal(
        `${HEAD}${CASE.replace('missing: Isla', 'vanished: Isla')}${ISLA_IS_MISSING.replace('Isla', 'Maeve')}${THEN}`,
      ).split('\n'),
    ).toHaveLength(2);
  });
});
