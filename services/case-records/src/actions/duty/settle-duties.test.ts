import { CheckStatus, ClockStart, DutyKind, DutyState, IdentityState } from '@homeward/domain';
import type { OwedDuty } from '@homeward/protocols';
import { on } from '../../testing/fact-of';
import { meet, settleDuties, type DutySituation } from './settle-duties';

let made = 0;
const newId = () => `d${(made += 1)}`;

const owed = (overrides: Partial<OwedDuty> = {}): OwedDuty => {
  const dueAt = overrides.dueAt === undefined ? on('+3 09:40') : overrides.dueAt;
  const startsAt = overrides.startsAt ?? on('09:40');
  const rule = overrides.rule ?? { id: 'ROC-RHI-CLOCK', source: 'Rochdale practice guidance §3.13' };
  const kind = overrides.kind ?? DutyKind.RETURN_HOME_INTERVIEW;
  return {
    slot: overrides.slot ?? kind,
    kind,
    topic: null,
    occurrence: 1,
    tell: [],
    attendees: [],
    ownerOrganisationId: 'authority.rochdale',
    ownerRole: 'allocated_worker',
    rule,
    startsAt,
    dueAt,
    clocks: [{ authorityId: 'authority.rochdale', rule, from: ClockStart.FOUND, startsAt, dueAt, counts: true }],
    deferral: null,
    because: 'The child is found.',
    ...overrides,
  };
};

const INTERVIEW: DutySituation['interview'] = {
  isConsidered: true,
  hasEnded: false,
  offeredTo: 'provider.advocacy-focus',
  terms: [],
  attempts: [],
  waivedBecause: null,
};

const situation = (overrides: Partial<DutySituation> = {}): DutySituation => ({
  episodeId: 'e1',
  now: on('10:00'),
  identity: IdentityState.CONFIRMED,
  check: { status: CheckStatus.NOT_KNOWN, doneAt: null },
  interview: INTERVIEW,
  missingAgainAt: null,
  ...overrides,
});

const raised = (...duties: OwedDuty[]) => settleDuties([], duties, situation(), newId);

describe('settleDuties', () => {
  it('raises what is owed once, and changes nothing when it is owed still', () => {
    const first = raised(owed());
    expect(first).toMatchObject([
      { state: DutyState.PENDING, dueAt: on('+3 09:40'), offeredTo: 'provider.advocacy-focus', raisedAt: on('10:00') },
    ]);
    expect(settleDuties(first, [owed()], situation({ now: on('11:00') }), newId)).toEqual([]);
  });

  it('dates it anew, under the same id, when its clock starts elsewhere', () => {
    const first = raised(owed());
    const [changed, ...others] = settleDuties(
      first,
      [owed({ startsAt: on('10:30'), dueAt: on('+3 10:30') })],
      situation(),
      newId,
    );
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ id: first[0]?.id, dueAt: on('+3 10:30'), state: DutyState.PENDING });
  });

  it('cancels what nothing asks for any more, and raises it again under the same id', () => {
    const first = raised(owed());
    const cancelled = settleDuties(
      first,
      [],
      situation({ interview: { ...INTERVIEW, isConsidered: false, offeredTo: null } }),
      newId,
    );
    expect(cancelled).toMatchObject([{ id: first[0]?.id, state: DutyState.CANCELLED, nextMoveAt: null }]);
    expect(settleDuties(cancelled, [owed()], situation(), newId)).toMatchObject([
      { id: first[0]?.id, state: DutyState.PENDING, metAt: null },
    ]);
  });

  const medium = { kind: DutyKind.NEED_TO_KNOW, rule: { id: 'BCP-X3', source: 'BCP missing guidance §7.2' } };
  const high = { kind: DutyKind.NEED_TO_KNOW, rule: { id: 'BCP-X1', source: 'BCP missing guidance §7.1' } };

  it('[ESC-03] supersedes a duty when another rule takes its slot: the new one stands at once, the old one says why it ended', () => {
    const first = raised(owed(medium));
    const changed = settleDuties(first, [owed({ ...high, dueAt: on('10:00') })], situation(), newId);
    expect(changed).toMatchObject([
      { id: first[0]?.id, state: DutyState.SUPERSEDED, because: 'Rule BCP-X1 has taken its place.', nextMoveAt: null },
      { ruleId: 'BCP-X1', state: DutyState.DUE },
    ]);
    const after = [...first.filter(({ id }) => !changed.some((one) => one.id === id)), ...changed];
    expect(settleDuties(after, [owed({ ...high, dueAt: on('10:00') })], situation(), newId)).toEqual([]);
    const back = settleDuties(after, [owed(medium)], situation(), newId);
    expect(back.map(({ ruleId, state }) => [ruleId, state])).toEqual([
      ['BCP-X1', DutyState.SUPERSEDED],
      ['BCP-X3', DutyState.PENDING],
    ]);
  });

  it('[ESC-03] does not ask again for what was done, whichever rule asks', () => {
    const met = raised(owed(medium)).map((duty) => meet(duty, on('10:10')));
    expect(settleDuties(met, [owed(high)], situation(), newId)).toEqual([]);
  });

  it('keeps an interview the same one when another rule says when it is due', () => {
    const first = raised(owed());
    const other = owed({ rule: { id: 'ROC-RHI-RETURNED', source: 'Rochdale practice guidance §3.14' } });
    expect(settleDuties(first, [other], situation(), newId)).toMatchObject([
      { id: first[0]?.id, ruleId: 'ROC-RHI-RETURNED', state: DutyState.PENDING },
    ]);
  });

  it('holds two duties of one kind apart by their slots, and each occurrence by its own', () => {
    const notice = (slot: string, topic: string | null, occurrence = 1) =>
      owed({ kind: DutyKind.NOTIFY_AGENCY, slot, topic, occurrence, tell: ['health'], attendees: [] });
    const all = [
      notice('NOTIFY_AGENCY:school', 'school'),
      notice('NOTIFY_AGENCY:border', 'border'),
      notice('NOTIFY_AGENCY:border#2', 'border', 2),
    ];
    const first = raised(...all);
    expect(first.map(({ slot, occurrence, tell }) => [slot, occurrence, tell])).toEqual([
      ['NOTIFY_AGENCY:school', 1, ['health']],
      ['NOTIFY_AGENCY:border', 1, ['health']],
      ['NOTIFY_AGENCY:border#2', 2, ['health']],
    ]);
    const [dropped, ...others] = settleDuties(first, all.slice(1), situation(), newId);
    expect(others).toEqual([]);
    expect(dropped).toMatchObject({ topic: 'school', state: DutyState.CANCELLED });
  });

  it('leaves a clock that runs from the decision where it began', () => {
    const asked = (at: string) => {
      const times = { startsAt: on(at), dueAt: on(`+1 ${at}`) };
      const rule = { id: 'X', source: 'X' };
      const clocks = [{ authorityId: 'authority.rochdale', rule, from: ClockStart.DECIDED, ...times, counts: true }];
      return owed({ kind: DutyKind.REVIEW, rule, ...times, clocks });
    };
    const first = raised(asked('10:00'));
    expect(settleDuties(first, [asked('11:00')], situation({ now: on('11:00') }), newId)).toEqual([]);
  });

  it('owes the check anew when the report of it is taken back, and when the child was missing again after it', () => {
    const check = owed({ kind: DutyKind.SAFE_AND_WELL_CHECK });
    const done = { status: CheckStatus.DONE, doneAt: on('09:50') };
    const met = settleDuties([], [check], situation({ check: done }), newId);
    const superseded = { id: met[0]?.id, state: DutyState.SUPERSEDED, metAt: on('09:50') };
    expect(settleDuties(met, [check], situation(), newId)).toMatchObject([superseded, { state: DutyState.PENDING }]);
    const again = situation({ missingAgainAt: on('11:00') });
    expect(settleDuties(met, [check], again, newId)).toMatchObject([superseded, { state: DutyState.PENDING }]);
  });

  it('keeps an interview that was not held while the child is missing again, and owes another where it was', () => {
    const first = raised(owed());
    const missing = situation({ missingAgainAt: on('11:00') });
    expect(settleDuties(first, [owed()], missing, newId)).toEqual([]);
    const held = first.map((duty) => meet(duty, on('10:30')));
    expect(settleDuties(held, [], missing, newId)).toEqual([]);
    const found = situation({ missingAgainAt: on('11:00') });
    expect(settleDuties(held, [owed({ dueAt: on('+3 12:00') })], found, newId)).toMatchObject([
      { id: first[0]?.id, state: DutyState.SUPERSEDED, metAt: on('10:30') },
      { state: DutyState.PENDING, dueAt: on('+3 12:00') },
    ]);
  });

  it('ends the interview and what is owed for its sake when it is waived, and nothing else', () => {
    const first = raised(owed(), owed({ kind: DutyKind.CHASE_INTERVIEW }), owed({ kind: DutyKind.RECORDS_UPDATED }));
    const waived = situation({ interview: { ...INTERVIEW, waivedBecause: 'No interview is needed.' } });
    const all = [owed(), owed({ kind: DutyKind.CHASE_INTERVIEW }), owed({ kind: DutyKind.RECORDS_UPDATED })];
    expect(settleDuties(first, all, waived, newId)).toMatchObject([
      { kind: 'RETURN_HOME_INTERVIEW', state: DutyState.CANCELLED, because: 'No interview is needed.' },
      { kind: 'CHASE_INTERVIEW', state: DutyState.CANCELLED },
    ]);
  });

  it('keeps what is met as it is', () => {
    const met = raised(owed()).map((duty) => meet(duty, on('+1 10:00')));
    expect(settleDuties(met, [owed({ dueAt: on('+3 10:30') })], situation(), newId)).toEqual([]);
    expect(settleDuties(met, [], situation(), newId)).toEqual([]);
  });

  it('[SNW-07] meets a check when it was done, and not when that is not known', () => {
    const check = owed({ kind: DutyKind.SAFE_AND_WELL_CHECK, dueAt: null });
    expect(raised(check)).toMatchObject([{ state: DutyState.PENDING }]);
    const done = situation({ check: { status: CheckStatus.DONE, doneAt: on('09:50') } });
    expect(settleDuties([], [check], done, newId)).toMatchObject([{ state: DutyState.MET, metAt: on('09:50') }]);
  });

  it('leaves an interview that could not be held as it is, with the reason', () => {
    const first = raised(owed());
    const ended = situation({
      interview: { ...INTERVIEW, hasEnded: true, offeredTo: null },
      move: (duty) => ({ ...duty, because: 'The child could not be reached.' }),
    });
    expect(settleDuties(first, [], ended, newId)).toMatchObject([
      { state: DutyState.PENDING, because: 'The child could not be reached.' },
    ]);
  });

  describe('of what was put off', () => {
    const meeting = { kind: DutyKind.MULTI_AGENCY_MEETING, rule: { id: 'WM-R1', source: 'West Mercia joint protocol §14.5' } };
    const agreed = {
      until: on('+9 10:00').toISOString(),
      dueBefore: on('+3 09:40').toISOString(),
      because: 'The exam week.',
      agreedBy: [],
      otherWork: null,
      rule: { id: 'WM-R6', source: 'West Mercia joint protocol §14.4' },
      recordedBy: 'Orla Penn',
      recordedAt: on('10:00').toISOString(),
      endedAt: null,
    };
    const putOff = settleDuties(
      raised(owed(meeting)),
      [owed(meeting)],
      situation({ move: (duty) => ({ ...duty, deferrals: [agreed], plannedFor: on('+8 10:00') }) }),
      newId,
    );

    it('the date that was agreed holds for as long as it is owed', () => {
      expect(putOff).toMatchObject([{ dueAt: on('+9 10:00'), state: DutyState.PENDING, plannedFor: on('+8 10:00') }]);
      expect(settleDuties(putOff, [owed(meeting)], situation({ now: on('+4 10:00') }), newId)).toEqual([]);
    });

    it('a clock that gives more time than was agreed still gives it', () => {
      const later = owed({ ...meeting, dueAt: on('+12 10:00') });
      expect(settleDuties(putOff, [later], situation(), newId)).toMatchObject([{ dueAt: on('+12 10:00') }]);
    });

    it('the agreement ends with what was owed, and its trail stays: owed again it is due as the rule says', () => {
      const gone = settleDuties(putOff, [], situation({ now: on('+1 10:00') }), newId);
      expect(gone).toMatchObject([
        { state: DutyState.CANCELLED, deferrals: [{ because: 'The exam week.', endedAt: on('+1 10:00').toISOString() }] },
      ]);
      expect(settleDuties(gone, [owed(meeting)], situation(), newId)).toMatchObject([
        { id: putOff[0]?.id, dueAt: on('+3 09:40'), plannedFor: null, deferrals: [{ because: 'The exam week.' }] },
      ]);
    });

    it('another rule that takes its place brings its own time', () => {
      const instead = owed({ ...meeting, rule: { id: 'X', source: 'X' } });
      expect(settleDuties(putOff, [instead], situation(), newId)).toMatchObject([
        { state: DutyState.SUPERSEDED, deferrals: [{ endedAt: on('10:00').toISOString() }] },
        { dueAt: on('+3 09:40'), deferrals: [] },
      ]);
    });
  });
});
