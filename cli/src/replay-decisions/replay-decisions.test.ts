import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '@homeward/embedded';
import { otherwiseLines } from './otherwise-lines';
import { readChangedPack } from './read-changed-pack';
import { replayDecisions } from './replay-decisions';
import type { StoredDecision } from './stored-decision';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const PACK = path.resolve(__dirname, '../../../packages/protocols/packs/bcp/2025-01-01.yaml');

/** A child of BCP away by day, from nine in the morning until this time. */
const stored = (id: string, responsible: string, foundAt: string): StoredDecision => ({
  id,
  episode_id: `episode of ${id}`,
  at: new Date('2026-06-02T18:00:00Z'),
  packs: ['bcp@2025-01-01'],
  facts: JSON.parse(
    JSON.stringify({
      event: 'found',
      authorities: { responsible, host: null, areaLastSeen: responsible, areaFound: null },
      forces: { investigating: 'force.dorset', whereFound: null },
      times: {
        startedAt: '2026-06-02T08:00:00Z',
        lastSeenAt: '2026-06-02T08:00:00Z',
        reportedAt: '2026-06-02T09:00:00Z',
        notificationReceivedAt: '2026-06-02T09:00:00Z',
        foundAt,
        foundReportReceivedAt: foundAt,
        returnedAt: foundAt,
      },
      facts: {
        identity: 'CONFIRMED',
        category: 'MISSING',
        risk: 'MEDIUM',
        riskWhenFound: 'MEDIUM',
        dateOfBirth: '2011-05-05',
        placementKind: null,
        placementNotifiedToHost: null,
        flags: {},
        earlierEpisodes: [],
        interview: 'NONE',
      },
      relations: {},
      met: [],
    }),
  ) as StoredDecision['facts'],
});

async function* batches(...all: StoredDecision[][]): AsyncGenerator<StoredDecision[]> {
  yield* all;
}

describe('a changed pack over stored decisions', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-pack-'));
    const strict = '{ fact: episode.duration_h, op: gt, value: 9 }';
    const text = readFileSync(PACK, 'utf8');
    expect(text).toContain(strict);
    writeFileSync(path.join(directory, 'draft.yaml'), text.replace(strict, strict.replace('gt', 'gte')));
    writeFileSync(path.join(directory, 'broken.yaml'), text.replace('kind: tell', 'kind: shout'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const replayed = async (pack: string, ...decisions: StoredDecision[][]) => {
    const lines: string[][] = [];
    const progress: number[] = [];
    const changed = readChangedPack(pack, directory);
    const totals = await replayDecisions(
      batches(...decisions),
      changed,
      (other) => lines.push(otherwiseLines(other)),
      (soFar) => progress.push(soFar.decisions),
    );
    return { totals, lines, progress };
  };

  it('lists what would have been different, and nothing else', async () => {
    const exactlyNine = stored('nine', BCP, '2026-06-02T17:00:00Z');
    const { totals, lines, progress } = await replayed(
      'bcp@draft.yaml',
      [exactlyNine, stored('ten', BCP, '2026-06-02T18:00:00Z')],
      [stored('elsewhere', 'authority.medway', '2026-06-02T17:00:00Z')],
    );
    expect(totals).toEqual({ decisions: 3, different: 1 });
    expect(progress).toEqual([2, 3]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(
      expect.arrayContaining([
        'Tue 02 Jun 2026 19:00 BST  episode episode of nine',
        expect.stringMatching(/^ {2}- {2}interview: considered/),
        expect.stringMatching(/^ {2}\+ {2}interview: required/),
        expect.stringMatching(/^ {2}\+ {2}owed: return home interview by BCP missing team, due Fri 05 Jun 2026 18:00 BST/),
      ]),
    );
  });

  it('finds nothing different with the version that held', async () => {
    const { totals } = await replayed('bcp@2025-01-01', [stored('nine', BCP, '2026-06-02T17:00:00Z')]);
    expect(totals).toEqual({ decisions: 1, different: 0 });
  });

  it.each([
    ['bcp', /names no version: give it as bcp@2025-01-01/],
    ['nowhere@2025-01-01', /There is no pack nowhere: give one of bcp, /],
    ['bcp@1999-01-01', /bcp has no version 1999-01-01: give one of 2025-01-01, or a file/],
    ['bcp@nothing.yaml', /cannot be read: check its name/],
    ['medway@draft.yaml', /./],
    ['bcp@broken.yaml', /broken\.yaml:\d+: /],
  ])('is refused with the remedy: %s', (pack, remedy) => {
    expect(() => readChangedPack(pack, directory)).toThrow(Refusal);
    expect(() => readChangedPack(pack, directory)).toThrow(remedy);
  });
});
