import { readFileSync } from 'node:fs';
import path from 'node:path';
import { citation } from './check/rule-sources';
import { mismatchLines } from './check/mismatch-lines';
import { findScenarios } from './find-scenarios';
import { scenarioJsonSchema } from './format/json-schema';
import { readScenario } from './format/read-scenario';
import { simulateCase } from './simulate/simulate-case';
import { stillOwedLines, timelineLines } from './simulate/timeline';

const HOUSE = path.resolve(__dirname, '../../..');
const cases = findScenarios('tests/scenarios', HOUSE).flatMap((scenario) => scenario.cases);

describe('the scenarios of this repository', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s: the packs alone say what is expected', (_name, each) => {
    expect(mismatchLines(simulateCase(each).findings.mismatches)).toEqual([]);
  });

  it('begin as docs/scenarios.md says, whose example holds', () => {
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(path.join(HOUSE, 'docs/scenarios.md'), 'utf8')) ?? [];
    const documented = readScenario('docs/scenarios.md', example ?? '').cases;
    expect(documented).toHaveLength(2);
    for (const each of documented) expect(simulateCase(each).findings.mismatches).toEqual([]);
  });

  it('are each numbered once', () => {
    const ids = findScenarios('tests/scenarios', HOUSE).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('are described to an editor as this version reads them', () => {
    const published = JSON.parse(readFileSync(path.join(HOUSE, 'tests/scenarios/scenario.schema.json'), 'utf8')) as object;
    expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});

const SIX_HOURS = `scenario: S01
title: Six hours overnight
source: BCP-E1
given:
  children: [{ child: Isla, of: BCP }]
when:
  - { at: 'Wed 13 May 2026 00:15', missing: Isla, last seen: 'Tue 12 May 2026 23:30' }
  - { at: 'Wed 13 May 2026 05:40', found: Isla, when: 'Wed 13 May 2026 05:30' }
  - { at: 'Wed 13 May 2026 06:00', returned: Isla }
cases:
  - case: exactly six hours
    then:
      - interview: { needed: required, criteria: { BCP-E1: met, BCP-E2: not met } }
        duties: [{ duty: return home interview, due: 'Sat 16 May 2026 06:00', state: pending }]
`;
const simulated = (text: string) => simulateCase(readScenario('S01.yaml', text).cases[0]!);

describe('a scenario that is played on paper', () => {
  it('tells in the order of time who is told, what is owed, and by which rule and why', () => {
    const { children } = simulated(SIX_HOURS);
    const told = timelineLines(children).join('\n');
    expect(told).toContain(
      'Wed 13 May 2026 00:15 BST  Isla: is reported missing, medium risk, last seen Tue 12 May 2026 23:30 BST',
    );
    expect(told).toMatch(/told {6}BCP missing team, of the missing alert \[BCP-N2, /);
    expect(told).toMatch(/interview required, offered to BCP missing team \[BCP-E1, /);
    expect(told).toMatch(/owed {6}return home interview, owed by BCP missing team, due Sat 16 May 2026 06:00 BST/);
    expect(stillOwedLines(children).join('\n')).toMatch(
      /Sat 16 May 2026 06:00 BST +Isla: return home interview \[BCP-RHI-CLOCK-CE, /,
    );
  });

  it('leaves to the whole hub what the packs alone cannot know', () => {
    expect(simulated(SIX_HOURS).findings).toEqual({ mismatches: [], left: ['the state of the duty return home interview'] });
  });

  it('shows what was expected beside what is, with the source of the rule', () => {
    const { mismatches } = simulated(
      SIX_HOURS.replace('BCP-E2: not met', 'BCP-E2: met').replace("06:00', state", "07:00', state"),
    ).findings;
    expect(mismatches[0]).toEqual({
      what: 'the criterion BCP-E2',
      expected: 'met',
      actual: 'not met',
      rules: [citation('BCP-E2')],
    });
    expect(citation('BCP-E2')).toContain('§12.1');
    expect(mismatches[1]).toMatchObject({
      expected: 'return home interview, due Sat 16 May 2026 07:00 BST, pending',
      actual: expect.stringContaining('due Sat 16 May 2026 06:00 BST'),
    });
  });
});
