import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FILE_SETTINGS, readSecretFiles } from './secret-files';

let directory: string;
beforeAll(() => (directory = mkdtempSync(path.join(tmpdir(), 'homeward-secrets-'))));
afterAll(() => rmSync(directory, { recursive: true }));

const file = (name: string, content: string): string => {
  const at = path.join(directory, name);
  writeFileSync(at, content);
  chmodSync(at, 0o600);
  return at;
};

describe('a setting given as a file', () => {
  it.each(FILE_SETTINGS)('is read from what %s_FILE names', (name) => {
    const read = readSecretFiles({ [`${name}_FILE`]: file(name, 'hunter2-hunter2-hunter2\n'), PORT: '4000' });
    expect(read).toMatchObject({ [name]: 'hunter2-hunter2-hunter2', PORT: '4000' });
  });

  it.each([
    ['no newline', 'a b', 'a b'],
    ['a newline', 'a b\n', 'a b'],
    ['that of another system', 'a b\r\n', 'a b'],
    ['two of them', 'a b\n\n', 'a b\n'],
  ])('at its end may have %s', (_, content, value) => {
    expect(readSecretFiles({ SMTP_URL_FILE: file('smtp', content) })['SMTP_URL']).toBe(value);
  });

  it.each([
    [
      'may not be set beside the setting itself',
      'hunter2',
      'HOMEWARD_SECRET and HOMEWARD_SECRET_FILE are both set: unset one of them.',
    ],
    ['may not be empty', '\n', 'names a file that is empty'],
  ])('%s', (_, content, sentence) => {
    const environment = {
      HOMEWARD_SECRET_FILE: file('secret', content),
      ...(content === 'hunter2' ? { HOMEWARD_SECRET: 'hunter2-too' } : {}),
    };
    expect(() => readSecretFiles(environment)).toThrow(sentence);
    expect(() => readSecretFiles(environment)).not.toThrow(/hunter2/);
  });

  it('that cannot be read is said in one sentence, with every other fault', () => {
    const gone = path.join(directory, 'gone');
    const faulty = { DATABASE_URL_FILE: gone, HOMEWARD_SEAL_KEY_FILE: directory, HOMEWARD_SECRET_FILE: '' };
    expect(() => readSecretFiles(faulty)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: `The configuration cannot be used. DATABASE_URL_FILE names a file that cannot be read: ${gone}. HOMEWARD_SEAL_KEY_FILE names a file that cannot be read: ${directory}.`,
        details: { field: 'DATABASE_URL_FILE, HOMEWARD_SEAL_KEY_FILE' },
      }),
    );
  });

  it('is meant for those settings alone: AUDIT_ANCHOR_FILE is the name of a file itself', () => {
    const environment = { AUDIT_ANCHOR_FILE: '/nowhere', SUPERGRAPH_FILE: '/nowhere', PORT_FILE: '/nowhere' };
    expect(readSecretFiles(environment)).toEqual(environment);
  });
});
