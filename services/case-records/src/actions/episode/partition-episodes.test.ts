import fc from 'fast-check';
import { EpisodeState, NotificationKind, Risk } from '@homeward/domain';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { factOf, on } from '../../testing/fact-of';
import { partitionEpisodes } from './partition-episodes';
import { recomputeEpisode } from './recompute-episode';

const { FOUND, RETURNED, RISK_CHANGED, FOUND_RETRACTED, SAFE_AND_WELL, SIGHTING } = NotificationKind;

const missing = factOf();
const corrected = factOf({ version: 2, receivedAt: on('03:00'), lastSeenAt: on('01:30') });
const regraded = factOf({ kind: RISK_CHANGED, risk: Risk.HIGH, receivedAt: on('04:00') });
const repeated = factOf({ version: 3, receivedAt: on('05:00'), lastSeenAt: on('01:30') });
const found = factOf({ kind: FOUND, foundAt: on('09:40'), receivedAt: on('09:45'), areaAuthorityId: 'authority.medway' });
const retracted = factOf({ kind: FOUND_RETRACTED, receivedAt: on('10:00') });
const foundAgain = factOf({ kind: FOUND, version: 2, foundAt: on('10:30'), receivedAt: on('10:35') });
const returned = factOf({ kind: RETURNED, returnedAt: on('11:15'), receivedAt: on('11:20') });
const other = factOf({
  forceId: 'force.greater-manchester',
  policeReference: 'G9',
  lastSeenAt: on('03:00'),
  receivedAt: on('06:00'),
  areaAuthorityId: 'authority.rochdale',
});
const next = factOf({ policeReference: 'K2', lastSeenAt: on('20:00'), receivedAt: on('20:30') });

const states = (facts: readonly NotificationFact[]) => partitionEpisodes(facts).map(({ truth }) => truth.state);

describe('recomputeEpisode', () => {
  it('[EPI-01] starts an episode at the later of left placement and last seen', () => {
    const { startedAt } = recomputeEpisode([factOf({ leftPlacementAt: on('01:00'), lastSeenAt: on('02:10') })]);
    expect(startedAt).toEqual(on('02:10'));
    expect(recomputeEpisode([factOf({ leftPlacementAt: on('02:30'), lastSeenAt: on('02:10') })]).startedAt).toEqual(on('02:30'));
  });

  it('starts it at the report where the police gave neither', () => {
    expect(recomputeEpisode([factOf({ lastSeenAt: null })]).startedAt).toEqual(on('02:15'));
  });

  it('[EPI-18] keeps found and returned apart', () => {
    expect(recomputeEpisode([missing, found])).toMatchObject({
      state: EpisodeState.FOUND_NOT_RETURNED,
      foundAt: on('09:40'),
      returnedAt: null,
    });
    expect(recomputeEpisode([missing, found, returned])).toMatchObject({
      state: EpisodeState.RETURNED,
      foundAt: on('09:40'),
      returnedAt: on('11:15'),
    });
  });

  it('[EPI-02] takes a return without a found report for the time the child was found', () => {
    const truth = recomputeEpisode([missing, returned]);
    expect(truth).toMatchObject({ state: EpisodeState.RETURNED, foundAt: on('11:15'), foundReceivedAt: on('11:20') });
  });

  it('[EPI-17] stays open on a sighting', () => {
    expect(recomputeEpisode([missing, factOf({ kind: SIGHTING, receivedAt: on('08:00') })]).state).toBe(EpisodeState.MISSING);
  });

  it('reopens when the found report is retracted, with the return that followed from it', () => {
    const late = factOf({ kind: RETURNED, returnedAt: on('09:50'), receivedAt: on('09:55') });
    expect(recomputeEpisode([missing, found, late, retracted])).toMatchObject({
      state: EpisodeState.MISSING,
      foundAt: null,
      returnedAt: null,
    });
    expect(recomputeEpisode([missing, found, retracted, foundAgain])).toMatchObject({
      state: EpisodeState.FOUND_NOT_RETURNED,
      foundAt: on('10:30'),
    });
  });

  it('does not let a correction that repeats the first grade undo a regrade', () => {
    expect(recomputeEpisode([missing, regraded, repeated]).risk).toBe(Risk.HIGH);
    expect(recomputeEpisode([missing, regraded, factOf({ version: 2, risk: Risk.LOW, receivedAt: on('05:00') })]).risk).toBe(
      Risk.LOW,
    );
  });

  it('remembers the grade that was in force when the child was found', () => {
    const after = factOf({ kind: RISK_CHANGED, risk: Risk.HIGH, receivedAt: on('12:00') });
    expect(recomputeEpisode([missing, found, after])).toMatchObject({ risk: Risk.HIGH, riskWhenFound: Risk.MEDIUM });
  });

  it('[SNW-07] does not take a found report for a check', () => {
    expect(recomputeEpisode([missing, found]).check.status).toBe('NOT_KNOWN');
    const check = factOf({ kind: SAFE_AND_WELL, checkStatus: 'DONE', checkConcern: true, receivedAt: on('10:40') });
    expect(recomputeEpisode([missing, found, check]).check).toMatchObject({
      status: 'DONE',
      concern: true,
      doneAt: on('10:40'),
    });
  });

  it('is missing again when another force reports a later absence before the child is back', () => {
    const again = factOf({ forceId: 'force.essex', policeReference: 'E1', lastSeenAt: on('10:00'), receivedAt: on('10:20') });
    expect(recomputeEpisode([missing, found, again])).toMatchObject({ state: EpisodeState.MISSING, foundAt: on('09:40') });
  });
});

describe('partitionEpisodes', () => {
  it("[EPI-04] joins a second force's report to the episode that is open", () => {
    const [episode, ...others] = partitionEpisodes([missing, other]);
    expect(others).toEqual([]);
    expect(episode?.truth).toMatchObject({
      forces: ['force.kent', 'force.greater-manchester'],
      areasLastSeen: ['authority.medway', 'authority.rochdale'],
    });
  });

  it('[EPI-04] opens a new episode when the child was back before it went missing again', () => {
    expect(states([missing, found, returned, next])).toEqual([EpisodeState.RETURNED, EpisodeState.MISSING]);
    expect(states([missing, next])).toEqual([EpisodeState.MISSING]);
  });

  it('ends the whole episode when the child is back by one of its references', () => {
    const back = factOf({
      kind: RETURNED,
      forceId: 'force.greater-manchester',
      policeReference: 'G9',
      returnedAt: on('12:00'),
      receivedAt: on('12:05'),
    });
    expect(states([missing, other, back, next])).toEqual([EpisodeState.RETURNED, EpisodeState.MISSING]);
  });

  it('comes to the same whatever the order of arrival, and however often a fact comes', () => {
    const facts = [missing, corrected, regraded, repeated, found, retracted, foundAgain, returned, other, next];
    const expected = partitionEpisodes(facts).map(({ truth }) => truth);
    expect(expected.map(({ state }) => state)).toEqual([EpisodeState.RETURNED, EpisodeState.MISSING]);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(partitionEpisodes(shuffled).map(({ truth }) => truth)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('comes to the same for any facts at all', () => {
    const time = fc.integer({ min: 0, max: 12 }).map((hour) => on(`${String(hour).padStart(2, '0')}:00`));
    const fact = fc
      .record({
        kind: fc.constantFrom(...Object.values(NotificationKind)),
        policeReference: fc.constantFrom('K1', 'K2', 'K3'),
        version: fc.integer({ min: 1, max: 3 }),
        receivedAt: time,
        lastSeenAt: fc.option(time),
        foundAt: fc.option(time),
        returnedAt: fc.option(time),
        risk: fc.option(fc.constantFrom(...Object.values(Risk))),
      })
      .map((overrides) => factOf(overrides));
    const shuffled = fc.uniqueArray(fact, {
      minLength: 1,
      maxLength: 8,
      selector: (f) => `${f.policeReference} ${f.kind} ${f.version}`,
    });
    fc.assert(
      fc.property(
        shuffled.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, otherwise]) => {
          const truths = (list: readonly NotificationFact[]) => partitionEpisodes(list).map(({ truth }) => truth);
          expect(truths(otherwise)).toEqual(truths(facts));
          const open = partitionEpisodes(facts).filter(({ truth }) => truth.state !== EpisodeState.RETURNED);
          expect(open.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
