import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockPacks, type PackLock } from './lock-packs';
import { renderPacks, renderSchema } from './render-packs';

const home = join(__dirname, '../..');
const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8');
const names = readdirSync(join(home, 'packs')).flatMap((pack) =>
  readdirSync(join(home, 'packs', pack)).map((file) => `${pack}/${file}`),
);
const files = Object.fromEntries(names.map((name) => [name, read('packs', name)]));
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const remedy = 'Run: npx tsc -b packages/protocols && node packages/protocols/scripts/publish-packs.cjs';

describe('what was published', () => {
  it('the packs in the program are those of the YAML files', () => {
    expect(read('src/packs.generated.json') === renderPacks(files) ? '' : remedy).toBe('');
  });

  it('the JSON Schema is the one that packs are held to', () => {
    expect(read('pack.schema.json') === renderSchema() ? '' : remedy).toBe('');
  });

  it('every version stands in the lock, unchanged', () => {
    const lock = JSON.parse(read('packs.lock.json')) as PackLock;
    expect(lockPacks(lock, files, hash)).toEqual(lock);
  });
});

describe('lockPacks', () => {
  const lock = { 'kent/2026-01-01.yaml': hash('first') };

  it('adds a new version beside the old', () => {
    const locked = lockPacks(lock, { 'kent/2026-01-01.yaml': 'first', 'kent/2027-01-01.yaml': 'second' }, hash);
    expect(locked).toEqual({ ...lock, 'kent/2027-01-01.yaml': hash('second') });
  });

  it('refuses a published version that has changed or is gone', () => {
    expect(() => lockPacks(lock, { 'kent/2026-01-01.yaml': 'other' }, hash)).toThrow(
      /has changed. Put it back, and write the change as a new version/,
    );
    expect(() => lockPacks(lock, {}, hash)).toThrow(/is gone/);
  });
});
