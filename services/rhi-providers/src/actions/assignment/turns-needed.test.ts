import type { AssignmentState } from '@homeward/domain';
import * as fc from 'fast-check';
import { isCancelled, turnsNeeded, type Owed, type Turn } from './turns-needed';

/** What is told of one duty; `at` orders the events as their numbers do. */
type Told = { at: number; owedTo: string } | { at: number; cancelled: true };
type Answer = 'ACCEPT' | 'UNABLE' | 'HAND_BACK' | 'HOLD' | 'END' | 'ARRANGE';

const OPEN: readonly AssignmentState[] = ['OFFERED', 'ACCEPTED_OFFER'];
const isOpen = ({ state }: Turn): boolean => OPEN.includes(state);

/** One duty as this service keeps it: the newest that was said, and the turns there were. */
class Duty {
  private owed: Omit<Owed, 'cancelledSeq'> | null = null;
  private cancelledSeq: number | null = null;
  turns: Turn[] = [];
  private made = 0;

  tell(told: Told): void {
    if ('owedTo' in told) {
      if (this.owed === null || this.owed.toldSeq < told.at) this.owed = { offeredTo: told.owedTo, toldSeq: told.at };
    } else if (this.cancelledSeq === null || this.cancelledSeq < told.at) this.cancelledSeq = told.at;
    this.settle();
  }

  settle(): boolean {
    const { now } = this;
    if (now === null) return false;
    const { offer, withdraw } = turnsNeeded(now, this.turns);
    for (const turn of withdraw) turn.state = 'WITHDRAWN';
    if (offer) this.add(now.offeredTo, false);
    return offer || withdraw.length > 0;
  }

  answer(answer: Answer): void {
    const turn = this.turns.find(isOpen);
    if (answer === 'ARRANGE') {
      if (!this.now || isCancelled(this.now) || turn?.state === 'ACCEPTED_OFFER' || this.isHeld) return;
      if (turn) turn.state = 'WITHDRAWN';
      this.add('by-hand', true);
    } else if (turn?.state === 'OFFERED') {
      if (answer === 'ACCEPT') turn.state = 'ACCEPTED_OFFER';
      if (answer === 'UNABLE') turn.state = 'UNABLE';
    } else if (turn?.state === 'ACCEPTED_OFFER') {
      if (answer === 'HOLD') turn.heldAt = new Date(0);
      if (answer === 'HAND_BACK' && turn.heldAt === null) turn.state = 'HANDED_BACK';
      if (answer === 'END' && turn.heldAt === null) turn.state = 'COMPLETED';
    }
  }

  get now(): Owed | null {
    return this.owed && { ...this.owed, cancelledSeq: this.cancelledSeq };
  }

  get isHeld(): boolean {
    return this.turns.some(({ heldAt }) => heldAt !== null);
  }

  get openTo(): string[] {
    return this.turns.filter(isOpen).map(({ offeredTo }) => offeredTo);
  }

  private add(offeredTo: string, arranged: boolean): void {
    const owedSeq = this.owed!.toldSeq;
    this.made += 1;
    this.turns.push({ id: `turn-${this.made}`, state: 'OFFERED', offeredTo, arranged, heldAt: null, owedSeq });
  }
}

const turn = (overrides: Partial<Turn>): Turn => ({
  id: 'turn',
  state: 'OFFERED',
  offeredTo: 'a',
  arranged: false,
  heldAt: null,
  owedSeq: 1,
  ...overrides,
});
const owed = (overrides: Partial<Owed> = {}): Owed => ({ offeredTo: 'a', toldSeq: 1, cancelledSeq: null, ...overrides });

const story = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom('a', 'b') }, fc.constant(null)), { minLength: 1, maxLength: 6 })
  .map((tale) => tale.map((to, index): Told => (to ? { at: index, owedTo: to } : { at: index, cancelled: true })));
const answers = fc.constantFrom<Answer>('ACCEPT', 'UNABLE', 'HAND_BACK', 'HOLD', 'END', 'ARRANGE');

describe('the turns at a duty', () => {
  it('end in the same state in whatever order, and however often, it is owed, cancelled and owed again', () => {
    const shuffled = story.chain((tale) =>
      fc.tuple(fc.constant(tale), fc.shuffledSubarray([...tale, ...tale], { minLength: tale.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([tale, order]) => {
        const [inOrder, anyhow] = [new Duty(), new Duty()];
        for (const told of tale) inOrder.tell(told);
        for (const told of order) anyhow.tell(told);
        const last = tale.at(-1)!;
        expect(anyhow.openTo).toEqual(inOrder.openTo);
        expect(anyhow.openTo).toEqual('owedTo' in last ? [last.owedTo] : []);
      }),
    );
  });

  it('are at most one at a time, are settled at once, and are never taken from whoever accepted unless it was cancelled', () => {
    const events = fc.array(fc.oneof(answers, fc.constantFrom('owe-a', 'owe-b', 'cancel')), { maxLength: 14 });
    fc.assert(
      fc.property(events, (happened) => {
        const duty = new Duty();
        happened.forEach((each, at) => {
          const accepted = duty.turns.find(({ state }) => state === 'ACCEPTED_OFFER');
          const wasHeld = duty.isHeld;
          const before = duty.turns.length;
          if (each === 'cancel') duty.tell({ at, cancelled: true });
          else if (each === 'owe-a' || each === 'owe-b') duty.tell({ at, owedTo: each.slice(4) });
          else duty.answer(each as Answer);
          expect(duty.openTo.length).toBeLessThanOrEqual(1);
          if (each.startsWith('owe')) expect(accepted?.state).not.toBe('WITHDRAWN');
          if (accepted?.heldAt) expect(accepted.state).toBe('ACCEPTED_OFFER');
          if (wasHeld) expect(duty.turns).toHaveLength(before);
          if (each === 'cancel' && !duty.isHeld) expect(duty.openTo).toEqual([]);
          expect(duty.settle()).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order in which they are read', () => {
    const states = fc.constantFrom<AssignmentState>('UNABLE', 'HANDED_BACK', 'COMPLETED', 'WITHDRAWN');
    const ended = fc.record({
      state: states,
      offeredTo: fc.constantFrom('a', 'b'),
      arranged: fc.boolean(),
      owedSeq: fc.constantFrom(1, 3),
    });
    const some = fc
      .array(ended, { maxLength: 4 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(some, fc.constantFrom(2, null), ([all, shuffled], cancelledSeq) => {
        const needed = (turns: typeof all): boolean => turnsNeeded(owed({ toldSeq: 3, cancelledSeq }), turns.map(turn)).offer;
        expect(needed(shuffled)).toBe(needed(all));
      }),
    );
  });

  const cases: [string, Owed, Turn[], { offer: boolean; withdraw: string[] }][] = [
    ['nobody was asked: an offer', owed(), [], { offer: true, withdraw: [] }],
    ['said again: nothing', owed({ toldSeq: 2 }), [turn({})], { offer: false, withdraw: [] }],
    [
      'another is named and nobody has answered: the offer moves',
      owed({ offeredTo: 'b', toldSeq: 2 }),
      [turn({})],
      { offer: true, withdraw: ['turn'] },
    ],
    [
      'another is named and it was accepted: nothing',
      owed({ offeredTo: 'b' }),
      [turn({ state: 'ACCEPTED_OFFER' })],
      { offer: false, withdraw: [] },
    ],
    [
      'another is named and the authority had chosen by hand: nothing',
      owed({ offeredTo: 'b' }),
      [turn({ arranged: true })],
      { offer: false, withdraw: [] },
    ],
    [
      'the one who is named was unable: nothing',
      owed({ toldSeq: 2 }),
      [turn({ state: 'UNABLE' })],
      { offer: false, withdraw: [] },
    ],
    [
      'another is named after the first was unable: a person chooses',
      owed({ offeredTo: 'b', toldSeq: 2 }),
      [turn({ state: 'UNABLE' })],
      { offer: false, withdraw: [] },
    ],
    [
      'the one chosen by hand handed it back: a person chooses again',
      owed(),
      [turn({ state: 'HANDED_BACK', offeredTo: 'c', arranged: true })],
      { offer: false, withdraw: [] },
    ],
    ['it ended without an interview: a person decides', owed(), [turn({ state: 'COMPLETED' })], { offer: false, withdraw: [] }],
    ['cancelled: the offer is taken back', owed({ cancelledSeq: 2 }), [turn({})], { offer: false, withdraw: ['turn'] }],
    [
      'cancelled, but held: it stays',
      owed({ cancelledSeq: 2 }),
      [turn({ state: 'ACCEPTED_OFFER', heldAt: new Date(0) })],
      { offer: false, withdraw: [] },
    ],
    [
      'owed again after whoever is named was unable: an offer',
      owed({ toldSeq: 3, cancelledSeq: 2 }),
      [turn({ state: 'UNABLE' })],
      { offer: true, withdraw: [] },
    ],
    [
      'owed again after it ended without an interview: an offer',
      owed({ toldSeq: 3, cancelledSeq: 2 }),
      [turn({ state: 'COMPLETED' })],
      { offer: true, withdraw: [] },
    ],
    [
      'the cancellation between two offers is told last: the earlier turn gives way',
      owed({ toldSeq: 3, cancelledSeq: 2 }),
      [turn({ state: 'ACCEPTED_OFFER' })],
      { offer: true, withdraw: ['turn'] },
    ],
  ];
  it.each(cases)('%s', (_what, now, turns, expected) => {
    const { offer, withdraw } = turnsNeeded(now, turns);
    expect({ offer, withdraw: withdraw.map(({ id }) => id) }).toEqual(expected);
  });
});
