import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { ColumnCipher, keyIdOf } from './column-cipher';
import { encryptedJson, encryptedText } from './encrypted-column';
import { addKey, keyRingFile, removeKey, useKey } from './key-ring-file';
import type { KeyWrapper } from './key-provider';

const TEXT = encryptedText('rhi_providers.interview_part', 'text', 'interview_id', 'kind');
const ROW = ['1', 'NARRATIVE'];
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

  it('gives back whatever text was put in, and shows none of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const value = await cipher.encrypt(TEXT, ROW, text);
        expect(await cipher.decrypt(TEXT, ROW, value)).toBe(text);
        expect(text.length > 8 && value.includes(text)).toBe(false);
      }),
    );
    expect(await cipher.decrypt(TEXT, ROW, await cipher.encrypt(TEXT, ROW, 'x'.repeat(100_000)))).toHaveLength(100_000);
  });

  it('keeps nothing as nothing', async () => {
    expect(await cipher.encrypt(TEXT, ROW, null)).toBeNull();
    expect(await cipher.decrypt(TEXT, ROW, null)).toBeNull();
  });

  it('keeps what is JSON as one JSON string', async () => {
    const report = encryptedJson('police_notifications.notification', 'report', 'id');
    const kept = JSON.parse((await cipher.encryptJson(report, ['1'], { contacts: [{ name: 'Ivo' }] }))!) as unknown;
    expect(typeof kept).toBe('string');
    expect(kept).not.toContain('Ivo');
    expect(await cipher.decryptJson(report, ['1'], kept)).toEqual({ contacts: [{ name: 'Ivo' }] });
    expect(await cipher.decryptJson(report, ['1'], { of: 'before' })).toEqual({ of: 'before' });
    expect(await cipher.encryptJson(report, ['1'], null)).toBeNull();
  });

  it('holds the id of its key, and no two values are the same', async () => {
    const [one, other] = [await cipher.encrypt(TEXT, ROW, NARRATIVE), await cipher.encrypt(TEXT, ROW, NARRATIVE)];
    expect(keyIdOf(one)).toBe('2026-11');
    expect(one).not.toBe(other);
  });

  it('gives what was written before it was encrypted as it is', async () => {
    expect(await cipher.decrypt(TEXT, ROW, 'plain text')).toBe('plain text');
    expect(keyIdOf('plain text')).toBeNull();
  });

  it.each([
    ['another row', TEXT, ['2', 'NARRATIVE']],
    ['another part of the row', TEXT, ['1', 'PUSH_FACTORS']],
    ['another column', { ...TEXT, column: 'note' }, ROW],
    ['another table', { ...TEXT, table: 'rhi_providers.concern' }, ROW],
  ])('does not open in %s', async (_, column, row) => {
    const value = await cipher.encrypt(TEXT, ROW, NARRATIVE);
    await expect(cipher.decrypt(column, row, value)).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('does not open once any character of it was changed', async () => {
    const value = await cipher.encrypt(TEXT, ROW, 'short');
    for (let at = 'enc1:'.length; at < value.length; at += 1) {
      const changed = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
      await expect(cipher.decrypt(TEXT, ROW, changed)).rejects.toMatchObject({ code: 'INTERNAL' });
    }
    for (const rest of [value.slice(0, 20), 'enc1:', 'enc1:2026-11:', 'enc1:2026-11:AAAA'])
      await expect(cipher.decrypt(TEXT, ROW, rest)).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('opens under the key it was encrypted under, whatever is current', async () => {
    const old = await cipher.encrypt(TEXT, ROW, NARRATIVE);
    await addKey(file, '2026-12');
    expect(keyIdOf(await cipher.encrypt(TEXT, ROW, NARRATIVE))).toBe('2026-12');
    expect(await cipher.decrypt(TEXT, ROW, old)).toBe(NARRATIVE);
  });

  it('opens in another process as soon as that process reads a value under the new key', async () => {
    const other = new ColumnCipher(keyRingFile(file));
    await other.encrypt(TEXT, ROW, NARRATIVE);
    await addKey(file, '2026-12');
    expect(await other.decrypt(TEXT, ROW, await cipher.encrypt(TEXT, ROW, NARRATIVE))).toBe(NARRATIVE);
  });

  it('writes under a key that was only added once that is made the current one', async () => {
    await addKey(file, '2026-12', { current: false });
    expect(await cipher.currentId()).toBe('2026-11');
    await useKey(file, '2026-12');
    expect(await cipher.currentId()).toBe('2026-12');
    await expect(useKey(file, '2027-01')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not open once its key was removed, and the current key cannot be', async () => {
    const old = await cipher.encrypt(TEXT, ROW, NARRATIVE);
    await addKey(file, '2026-12');
    await removeKey(file, '2026-11');
    await expect(new ColumnCipher(keyRingFile(file)).decrypt(TEXT, ROW, old)).rejects.toThrow(
      'a key that this process does not have',
    );
    await expect(removeKey(file, '2026-12')).rejects.toMatchObject({ code: 'CONFLICT' });
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
    const encrypting = new ColumnCipher(keyRingFile(file)).encrypt(TEXT, ROW, 'x');
    await expect(encrypting).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(file) });
  });
});

describe('a ring whose keys a key management service has wrapped', () => {
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-keys-'));
    file = path.join(directory, 'column-keys.json');
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** A service that never gives its own key away. */
  const service = (): KeyWrapper & { asked: number } => {
    const own = randomBytes(32);
    const under = (key: Buffer): Buffer => Buffer.from(key.map((byte, at) => byte ^ own[at]!));
    return {
      name: 'a service',
      asked: 0,
      wrap: async (key) => under(key).toString('base64'),
      async unwrap(wrapped) {
        this.asked += 1;
        return under(Buffer.from(wrapped, 'base64'));
      },
    };
  };

  it('is unwrapped once for each key and process, and holds none of them', async () => {
    const wrapper = service();
    await addKey(file, 'first', { wrapper });
    const keys = keyRingFile(file, wrapper);
    const cipher = new ColumnCipher(keys);
    const value = await cipher.encrypt(TEXT, ROW, NARRATIVE);
    await addKey(file, 'second', { wrapper });
    await cipher.encrypt(TEXT, ROW, NARRATIVE);
    expect(await cipher.decrypt(TEXT, ROW, value)).toBe(NARRATIVE);
    expect(wrapper.asked).toBe(2);
    expect(await readFile(file, 'utf8')).not.toContain((await keys.keyOf('first')).toString('base64'));
  });

  it('is not used by a process without that service, nor one that is not wrapped by a process with it', async () => {
    await addKey(file, 'first', { wrapper: service() });
    await expect(keyRingFile(file).currentId()).rejects.toThrow('wrapped by a service');
    await rm(file);
    await addKey(file, 'first');
    await expect(keyRingFile(file, service()).currentId()).rejects.toThrow('not wrapped');
  });
});
