import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SERVICES = join(__dirname, '../../../services');
/** Whether the caller may write or name a row, and never a row that is shown. */
const SHOWS_NOTHING = ['case-records/src/store/child-merge.store.ts', 'education/src/store/standing.store.ts'];
const MARK = /hiddenPlaceMark\(|PLACE_MARK|\|\| mark\b|relationsToChild\(|relationsToEpisode\(/;

const stores = readdirSync(SERVICES).flatMap((service) =>
  readdirSync(join(SERVICES, service, 'src/store'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${service}/src/store/${name}`),
);

/** Each place where the relations of a row are worked out, with what stands before it. */
const worked = stores.flatMap((path) => {
  const text = readFileSync(join(SERVICES, path), 'utf8');
  return [...text.matchAll(/\bas relations\b/g)].map(({ index }) => [path, text.slice(Math.max(0, index - 160), index)] as const);
});

describe('whoever works out the relations to a row says with them that its place is hidden', () => {
  test('in every service', () => {
    expect(new Set(worked.map(([path]) => path.split('/')[0])).size).toBe(5);
    const forgotten = worked.filter(([path, before]) => !SHOWS_NOTHING.includes(path) && !MARK.test(before));
    expect(forgotten).toEqual([]);
  });
});
