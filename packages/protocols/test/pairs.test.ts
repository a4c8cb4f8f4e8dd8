import { parseLondonWallTime as at } from '@homeward/domain';
import { allPacks, decide, packFor, type DecisionInput } from '../src';
import {
  BCP,
  BUCKINGHAMSHIRE,
  CUMBERLAND,
  IN_CARE,
  MEDWAY,
  ROCHDALE,
  SHROPSHIRE,
  WORCESTERSHIRE,
  aDecisionInput,
  type InputOverrides,
} from './decision-input';

const AUTHORITIES = [BCP, MEDWAY, ROCHDALE, WORCESTERSHIRE, SHROPSHIRE, BUCKINGHAMSHIRE, CUMBERLAND];
const pairs = AUTHORITIES.flatMap((responsible) => AUTHORITIES.map((host) => ({ responsible, host })));

const missing = { startedAt: at('2026-06-01 09:00'), lastSeenAt: at('2026-06-01 09:00'), reportedAt: at('2026-06-01 10:00') };
const found = { foundAt: at('2026-06-09 10:00'), foundReportReceivedAt: at('2026-06-09 10:05') };
const returned = { returnedAt: at('2026-06-09 11:00'), endedAt: at('2026-06-09 12:00') };
const everyFlag = {
  safeguarding_concern: true,
  crime_victim_or_danger_on_return: true,
  particularly_vulnerable: true,
  exploitation_risk: true,
  trafficking_risk: true,
};
const often = ['2026-05-01', '2026-05-10', '2026-05-20'].map((day) => ({ startedAt: at(`${day} 10:00`), reportedAt: null }));
const worst = {
  flags: everyFlag,
  earlierEpisodes: often,
  knownTrafficked: true,
  significantForChild: true,
  concernAboutResponse: true,
  legal: 'S31' as const,
  outOfUk: true,
  laRisk: 'HIGH' as const,
  establishmentEpisodes: Array.from({ length: 25 }, () => at('2026-05-20 10:00')),
};

/** From quiet to the worst that can be said of an episode, at each of its stages. */
const SITUATIONS: Readonly<Record<string, InputOverrides>> = {
  'missing at medium risk': { times: missing, facts: { risk: 'MEDIUM' } },
  'missing at high risk for a week, with all that can be said': { times: missing, facts: { ...worst, risk: 'HIGH' } },
  'away without authorisation': { times: missing, facts: { category: 'AWAY_WITHOUT_AUTHORISATION' } },
  absent: { times: missing, facts: { category: 'ABSENT' } },
  'a concern, found': { event: 'concern', times: { ...missing, ...found }, facts: worst },
  returned: { event: 'returned', times: { ...missing, ...found, ...returned }, facts: worst },
  'the interview is over': {
    event: 'interview_submitted',
    times: { ...missing, ...found, ...returned },
    facts: { ...worst, interview: 'ENDED' },
  },
};

/** Duties of an authority to itself: no other authority's protocol may raise them. */
const INTERNAL = /^(NEED_TO_KNOW|NOTIFY_SENIOR|RISK_MANAGEMENT|STRATEGY_MEETING|REVIEW|RECORDS|PANEL|MANAGER_DECISION)/;

const packOfRule = new Map(allPacks().flatMap(({ pack, rules }) => rules.map((rule) => [rule.id, { pack, rule }] as const)));

function situation({ responsible, host }: (typeof pairs)[number], overrides: InputOverrides): DecisionInput {
  return aDecisionInput({
    now: at('2026-06-09 11:30'),
    authorities: {
      responsible,
      host: host === responsible ? null : host,
      areaLastSeen: host,
      areaFound: overrides.times?.foundAt ? host : null,
    },
    relations: { [responsible]: { ...IN_CARE, status: ['LOOKED_AFTER', 'CHILD_PROTECTION', 'UASC'] } },
    ...overrides,
  });
}

describe.each(pairs)('a child of $responsible in $host', (pair) => {
  it.each(Object.entries(SITUATIONS))('%s: nothing is owed twice, and nothing by the wrong authority', (_, overrides) => {
    const input = situation(pair, overrides);
    const { duties, recipients } = decide(input);

    const slots = duties.map(({ slot }) => slot);
    expect(slots).toEqual([...new Set(slots)]);
    const told = recipients.map(({ organisationId, role }) => `${organisationId} ${role}`);
    expect(told).toEqual([...new Set(told)]);

    for (const duty of duties) {
      for (const { authorityId, rule, counts } of duty.clocks.filter((clock) => clock.counts)) {
        const { pack, rule: written } = packOfRule.get(rule.id)!;
        expect([rule.id, pack === 'hub' || pack === packFor(authorityId, input.now).pack, counts]).toEqual([rule.id, true, true]);
        if (written.capacity === 'responsible') expect([rule.id, authorityId]).toEqual([rule.id, pair.responsible]);
        if (written.capacity === 'host') expect([rule.id, authorityId]).toEqual([rule.id, pair.host]);
        if (written.capacity === 'host') expect([rule.id, pair.host]).not.toEqual([rule.id, pair.responsible]);
      }
      if (INTERNAL.test(duty.kind)) expect([duty.slot, duty.ownerOrganisationId]).toEqual([duty.slot, pair.responsible]);
      if (duty.kind === 'CHASE_INTERVIEW' && duty.rule.id.startsWith('MED-'))
        expect([duty.slot, duty.ownerOrganisationId]).toEqual([duty.slot, pair.host]);
    }

    const interviews = duties.filter(({ kind }) => kind === 'RETURN_HOME_INTERVIEW');
    expect(interviews.length).toBeLessThanOrEqual(1);
    for (const { ownerOrganisationId } of interviews) expect(ownerOrganisationId).toBe(pair.responsible);
    if (overrides.event === 'returned') expect(interviews).toHaveLength(1);
  });
});

describe('opposite rules stand side by side', () => {
  const records = (responsible: string, host: string) =>
    decide(situation({ responsible, host }, SITUATIONS['missing at medium risk']!)).records.map(({ authorityId }) => authorityId);

  it('[HST-02] [HST-04] BCP opens no record for another authority’s child, Medway always one', () => {
    expect(records(MEDWAY, BCP)).toEqual([MEDWAY]);
    expect(records(BCP, MEDWAY).sort()).toEqual([BCP, MEDWAY].sort());
  });

  it('[HST-01] Medway’s Need to Know, IRO and Head of Service are never raised for BCP’s child', () => {
    const { duties, recipients } = decide(situation({ responsible: BCP, host: MEDWAY }, SITUATIONS['missing at medium risk']!));
    expect(duties.filter(({ ownerOrganisationId }) => ownerOrganisationId === MEDWAY)).toEqual([]);
    const roles = recipients.filter(({ organisationId }) => organisationId === MEDWAY).map(({ role }) => role);
    expect(roles.filter((role) => /iro|leadership|head_of/.test(role))).toEqual([]);
  });
});
