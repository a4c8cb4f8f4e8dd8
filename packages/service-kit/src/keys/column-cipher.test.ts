import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ColumnCipher, keyIdOf } from './column-cipher';
import { addKey, keyRingFile, keyRingText, removeKey } from './key-ring-file';

const PLACE = 'rhi_providers.interview_part.text 1 NARRATIVE';
const NARRATIVE = 'She went to a friend’s; “no one asked” – 漢字';

describe('an encrypted column', () => {
  let directory: string;
  let file: string;
  let cipher: ColumnCipher;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-keys-'));
    file = path.join(directory, 'column-keys.json');
    await addKey(file, '2026-11');
    cipher = new ColumnCipher(keyRingFile(file));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('gives back what was put in, and shows none of it', async () => {
    for (const text of [NARRATIVE, '', 'x'.repeat(100_000)]) {
      const value = await cipher.encrypt(text, PLACE);
      expect(await cipher.decrypt(value, PLACE)).toBe(text);
      expect(text !== '' && value.includes(text)).toBe(false);
    }
  });

  it('holds the id of its key, and no two values are the same', async () => {
    const [one, other] = [await cipher.encrypt(NARRATIVE, PLACE), await cipher.encrypt(NARRATIVE, PLACE)];
    expect(keyIdOf(one)).toBe('2026-11');
    expect(one.equals(other)).toBe(false);
  });

  it('does not open in another place', async () => {
    const value = await cipher.encrypt(NARRATIVE, PLACE);
    await expect(cipher.decrypt(value, PLACE.replace('1', '2'))).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('does not open once any byte of it was changed', async () => {
    const value = await cipher.encrypt('short', PLACE);
    for (let at = 0; at < value.length; at += 1) {
      const changed = Buffer.from(value);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(cipher.decrypt(changed, PLACE)).rejects.toMatchObject({ code: 'INTERNAL' });
    }
    for (const rest of [value.subarray(0, 20), Buffer.alloc(0), Buffer.from('plain text that was never encrypted')])
      await expect(cipher.decrypt(rest, PLACE)).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('opens under the key it was encrypted under, whatever is current', async () => {
    const old = await cipher.encrypt(NARRATIVE, PLACE);
    await addKey(file, '2026-12');
    expect(keyIdOf(await cipher.encrypt(NARRATIVE, PLACE))).toBe('2026-12');
    expect(await cipher.decrypt(old, PLACE)).toBe(NARRATIVE);
  });

  it('opens in another process as soon as that process reads a value under the new key', async () => {
    const other = new ColumnCipher(keyRingFile(file));
    await other.encrypt(NARRATIVE, PLACE);
    await addKey(file, '2026-12');
    expect(await other.decrypt(await cipher.encrypt(NARRATIVE, PLACE), PLACE)).toBe(NARRATIVE);
  });

  it('does not open once its key was removed, and the current key cannot be', async () => {
    const old = await cipher.encrypt(NARRATIVE, PLACE);
    await addKey(file, '2026-12');
    await removeKey(file, '2026-11');
    await expect(new ColumnCipher(keyRingFile(file)).decrypt(old, PLACE)).rejects.toThrow(
      'a key that this process does not have',
    );
    await expect(removeKey(file, '2026-12')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('takes its keys from a variable as well', async () => {
    const ring = await readFile(file, 'utf8');
    const value = await cipher.encrypt(NARRATIVE, PLACE);
    expect(await new ColumnCipher(keyRingText(ring, 'COLUMN_KEYS')).decrypt(value, PLACE)).toBe(NARRATIVE);
  });

  it('has a file of keys that its owner alone reads, and in which no key is replaced', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(addKey(file, '2026-11')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(addKey(file, 'a key')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each([
    ['no file', undefined],
    ['no JSON', 'nonsense'],
    ['a short key', JSON.stringify({ current: 'a', keys: [{ id: 'a', key: 'c2hvcnQ=' }] })],
    ['no current key', JSON.stringify({ current: 'b', keys: [{ id: 'a', key: randomBytes(32).toString('base64') }] })],
  ])('says which file cannot be used, and quotes none of it: %s', async (_, text) => {
    await (text === undefined ? rm(file) : writeFile(file, text));
    const encrypting = new ColumnCipher(keyRingFile(file)).encrypt('x', PLACE);
    await expect(encrypting).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(file) });
  });
});
