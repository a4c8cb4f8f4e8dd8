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
    kind,
    ownerOrganisationId: 'authority.rochdale',
    ownerRole: 'allocated_worker',
    rule,
    startsAt,
    dueAt,
    clocks: [{ authorityId: 'authority.rochdale', rule, from: ClockStart.FOUND, startsAt, dueAt, counts: true }],
    because: 'The child is found.',
    ...overrides,
  };
};

const situation = (overrides: Partial<DutySituation> = {}): DutySituation => ({
  episodeId: 'e1',
  now: on('10:00'),
  identity: IdentityState.CONFIRMED,
  check: { status: CheckStatus.NOT_KNOWN, receivedAt: null },
  interview: { isConsidered: true, hasEnded: false, offeredTo: 'provider.advocacy-focus' },
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
      situation({ interview: { isConsidered: false, hasEnded: false, offeredTo: null } }),
      newId,
    );
    expect(cancelled).toMatchObject([{ id: first[0]?.id, state: DutyState.CANCELLED, nextMoveAt: null }]);
    expect(settleDuties(cancelled, [owed()], situation(), newId)).toMatchObject([
      { id: first[0]?.id, state: DutyState.PENDING, metAt: null },
    ]);
  });

  it('supersedes a duty when another rule says the same kind', () => {
    const first = raised(owed());
    const other = owed({ rule: { id: 'BCP-RHI-CLOCK', source: 'BCP missing guidance §12.1' } });
    const changed = settleDuties(first, [other], situation(), newId);
    expect(changed.map(({ ruleId, state }) => [ruleId, state])).toEqual([
      ['BCP-RHI-CLOCK', DutyState.PENDING],
      ['ROC-RHI-CLOCK', DutyState.SUPERSEDED],
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
    const done = situation({ check: { status: CheckStatus.DONE, receivedAt: on('09:50') } });
    expect(settleDuties([], [check], done, newId)).toMatchObject([{ state: DutyState.MET, metAt: on('09:50') }]);
  });

  it('leaves an interview that could not be held as it is, with the reason', () => {
    const first = raised(owed());
    const ended = situation({
      interview: { isConsidered: true, hasEnded: true, offeredTo: null },
      move: (duty) => ({ ...duty, because: 'The child could not be reached.' }),
    });
    expect(settleDuties(first, [], ended, newId)).toMatchObject([
      { state: DutyState.PENDING, because: 'The child could not be reached.' },
    ]);
  });
});
