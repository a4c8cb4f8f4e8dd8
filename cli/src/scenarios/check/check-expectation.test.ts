import { expectationSchema } from '../format/expectations.schema';
import { checkExpectation } from './check-expectation';
import type { Picture } from './picture';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const at = (iso: string): Date => new Date(iso);
const rule = (id: string) => ({ id, source: '000 §12.1' });

const SEEN: Picture = {
  episodes: 2,
  state: 'RETURNED',
  category: 'MISSING',
  risk: 'MEDIUM',
  startedAt: at('2026-05-12T22:30:00Z'),
  duties: [
    {
      kind: 'RETURN_HOME_INTERVIEW',
      topic: null,
      occurrence: 1,
      ownerId: BCP,
      ownerRole: 'team_manager',
      rule: rule('BCP-RHI-CLOCK'),
      dueAt: at('2026-05-16T05:00:20Z'),
      state: 'PENDING',
      metAt: null,
      plannedFor: null,
      deferredUntil: null,
      tell: ['iro'],
      attendees: ['police'],
      clocks: [
        { rule: rule('BCP-RHI-CLOCK'), dueAt: at('2026-05-16T05:00:20Z') },
        { rule: rule('MED-RHI-CLOCK'), dueAt: at('2026-05-16T09:00:00Z') },
      ],
    },
  ],
  told: [
    {
      organisationId: BCP,
      role: 'front_door',
      subject: 'MISSING_ALERT',
      rules: [rule('BCP-IN1')],
      state: 'DELIVERED',
      holdUntil: null,
    },
    { organisationId: BCP, role: 'iro', subject: 'MISSING_ALERT', rules: [rule('BCP-N5')], state: 'WITHHELD', holdUntil: null },
  ],
  records: [{ authorityId: BCP, capacity: 'RESPONSIBLE', state: 'ENDED', category: 'MISSING', authorised: [] }],
  interview: {
    needed: 'REQUIRED',
    rule: rule('BCP-E1'),
    criteria: [
      { rule: rule('BCP-E1'), met: true },
      { rule: rule('BCP-E2'), met: false },
      { rule: rule('BCP-E8'), met: null },
    ],
    offeredTo: { id: BCP, role: 'allocated_worker' },
    terms: [rule('BCP-RHI-REPEAT')],
    turns: [{ to: BCP, state: 'OFFERED' }],
    outcome: null,
    inTime: null,
  },
  education: null,
  rules: [rule('BCP-IN1'), rule('BCP-E1')],
};

const mismatches = (expected: object, seen: Picture | null = SEEN) =>
  checkExpectation(expectationSchema.parse(expected), seen).mismatches;
const duty = (more: object): object => ({ duties: [{ duty: 'return home interview', ...more }] });

describe('what was expected beside what is seen', () => {
  it.each([
    [{ state: 'returned', category: 'missing', risk: 'medium', episodes: 2, started: 'Tue 12 May 2026 23:30' }],
    [{ interview: { needed: 'required', criteria: { 'BCP-E1': 'met', 'BCP-E2': 'not met', 'BCP-E8': 'not known' } } }],
    [
      {
        interview: { 'offered to': 'BCP allocated worker', terms: ['BCP-RHI-REPEAT'], turns: [{ to: 'BCP', state: 'offered' }] },
      },
    ],
    [duty({ owner: 'BCP team manager', rule: 'BCP-RHI-CLOCK', due: 'Sat 16 May 2026 06:00', state: ['pending', 'warned'] })],
    [duty({ tell: ['iro'], attendees: ['police'], readings: { 'MED-RHI-CLOCK': 'Sat 16 May 2026 10:00' } })],
    [{ told: ['BCP front door', { who: 'BCP iro', state: 'withheld' }], rules: ['BCP-E1'] }],
    [{ records: [{ of: 'BCP', as: 'responsible', state: 'ended', category: 'missing' }] }],
    [{ never: { duties: [{ duty: 'need to know' }], told: ['BCP iro'], records: [{ of: 'Medway' }], rules: ['BCP-E2'] } }],
  ])('agrees: %j', (expected) => {
    expect(mismatches(expected)).toEqual([]);
  });

  it.each([
    ['the state', { state: 'missing' }],
    ['the risk', { risk: 'high' }],
    ['how many absences there are', { episodes: 1 }],
    ['the start', { started: 'Tue 12 May 2026 23:29' }],
    ['whether an interview is needed', { interview: { needed: 'considered' } }],
    ['the criterion BCP-E2', { interview: { criteria: { 'BCP-E2': 'met' } } }],
    ['the criterion BCP-E3', { interview: { criteria: { 'BCP-E3': 'not met' } } }],
    ['to whom it is offered', { interview: { 'offered to': 'BCP missing team' } }],
    ['the terms of the interview', { interview: { terms: ['BCP-RS1'] } }],
    ['whose turn it is', { interview: { turns: [{ to: 'Advocacy Focus' }] } }],
    ['the outcome of the interview', { interview: { outcome: 'held' } }],
    ['a duty: return home interview', duty({ due: 'Sat 16 May 2026 06:01' })],
    ['a duty: return home interview', duty({ due: 'Sat 16 May 2026 05:59' })],
    ['a duty: return home interview', duty({ due: 'as soon as possible' })],
    ['a duty: return home interview', duty({ owner: 'BCP iro' })],
    ['a duty: return home interview', duty({ owner: 'Medway' })],
    ['a duty: return home interview', duty({ rule: 'BCP-C1' })],
    ['a duty: return home interview', duty({ state: 'overdue' })],
    ['a duty: return home interview', duty({ met: 'Sat 16 May 2026 06:00' })],
    ['a duty: return home interview', duty({ topic: 'level_2' })],
    ['a duty: return home interview', duty({ occurrence: 2 })],
    ['a duty: return home interview', duty({ attendees: ['health'] })],
    ['a duty: return home interview', duty({ tell: ['cp chair'] })],
    ['a duty: return home interview', duty({ readings: { 'MED-RHI-CLOCK': 'Sat 16 May 2026 11:00' } })],
    ['told: BCP iro', { told: ['BCP iro'] }],
    ['told: BCP front door', { told: [{ who: 'BCP front door', of: 'stand down' }] }],
    ['told: BCP front door', { told: [{ who: 'BCP front door', rule: 'BCP-N4' }] }],
    ['told: BCP front door', { told: [{ who: 'BCP front door', 'held until': 'Wed 13 May 2026 08:30' }] }],
    ['the record of Medway', { records: [{ of: 'Medway' }] }],
    ['the record of BCP', { records: [{ of: 'BCP', state: 'open' }] }],
    ['the rule BCP-E2', { rules: ['BCP-E2'] }],
    ['the search for a child who is missing education', { education: { state: 'dormant' } }],
    ['never a duty: return home interview', { never: duty({ owner: 'BCP' }) }],
    ['never told: BCP', { never: { told: ['BCP'] } }],
    ['never a record of BCP', { never: { records: [{ of: 'BCP' }] } }],
    ['never the rule BCP-E1', { never: { rules: ['BCP-E1'] } }],
    ['the absence', { exists: false }],
  ])('differs in %s: %j', (what, expected) => {
    const found = mismatches(expected);
    expect(found.map((one) => one.what)).toEqual([what]);
    expect(found[0]?.expected).not.toBe(found[0]?.actual);
  });

  it('says that there is nothing to look at', () => {
    expect(mismatches({ state: 'missing' }, null)).toEqual([
      { what: 'the absence', expected: 'there is one', actual: 'the hub knows none', rules: [] },
    ]);
    expect(mismatches({ exists: false }, null)).toEqual([]);
  });

  it('names the source of the rules concerned', () => {
    expect(mismatches(duty({ due: 'Sat 16 May 2026 07:00' }))[0]?.rules).toEqual([
      expect.stringMatching(/^BCP-RHI-CLOCK \(000 §/),
    ]);
  });
});
