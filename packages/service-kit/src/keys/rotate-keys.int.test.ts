import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { cloneDatabase, dropDatabase } from '@homeward/testkit';
import { newId } from '../events/new-id';
import { ColumnCipher, keyIdSql } from './column-cipher';
import { addKey, keyRingFile } from './key-ring-file';
import type { EncryptedColumn } from './reencrypt-column';
import { rotateKeys, type Rotation } from './rotate-keys';

const NARRATIVE: EncryptedColumn = {
  table: 'public.interview_part',
  column: 'text',
  key: ['interview_id', 'kind'],
  contextOf: (interview, kind) => `interview_part.text ${interview} ${kind}`,
};

describe('rotating the keys of encrypted columns', () => {
  let databaseUrl: string;
  let directory: string;
  let keyFile: string;
  let client: Client;
  let cipher: ColumnCipher;
  beforeEach(async () => {
    databaseUrl = await cloneDatabase([]);
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-rotate-'));
    keyFile = path.join(directory, 'column-keys.json');
    await addKey(keyFile, 'first');
    cipher = new ColumnCipher(keyRingFile(keyFile));
    client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(
      'create table interview_part (interview_id uuid, kind text, text bytea, primary key (interview_id, kind))',
    );
  });
  afterEach(async () => {
    await client.end();
    await dropDatabase(databaseUrl);
    await rm(directory, { recursive: true });
  });

  const write = async (text: string | null): Promise<string> => {
    const id = newId();
    const value = text === null ? null : await cipher.encrypt(text, NARRATIVE.contextOf(id, 'NARRATIVE'));
    await client.query(`insert into interview_part values ($1, 'NARRATIVE', $2)`, [id, value]);
    return id;
  };
  const read = async (id: string): Promise<string> => {
    const { rows } = await client.query<{ text: Buffer }>('select text from interview_part where interview_id = $1', [id]);
    return cipher.decrypt(rows[0]!.text, NARRATIVE.contextOf(id, 'NARRATIVE'));
  };
  const keys = async (): Promise<string[]> =>
    (
      await client.query(`select distinct ${keyIdSql('text')} as id from interview_part where text is not null order by 1`)
    ).rows.map(({ id }) => id);
  const rotate = (newKeyId?: string): Promise<Rotation> =>
    rotateKeys({ databaseUrl, keyFile, columns: [NARRATIVE], ...(newKeyId === undefined ? {} : { newKeyId }) });

  it('encrypts every value anew, over several batches, and each opens as before', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 450; n += 1) ids.push(await write(`narrative ${n}`));
    await write(null);
    expect(await rotate('second')).toEqual({ current: 'second', reencrypted: 450, unused: ['first'] });
    expect(await keys()).toEqual(['second']);
    expect(await read(ids[449]!)).toBe('narrative 449');
    expect(await rotate()).toEqual({ current: 'second', reencrypted: 0, unused: ['first'] });
  });

  it('goes on while others read and write, who lose nothing', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 300; n += 1) ids.push(await write(`narrative ${n}`));
    const rotation = rotate('second');
    for (const id of ids.slice(0, 50)) expect(await read(id)).toMatch(/^narrative/);
    const during = await write('written meanwhile');
    const changed = ids[299]!;
    const value = await cipher.encrypt('changed meanwhile', NARRATIVE.contextOf(changed, 'NARRATIVE'));
    await client.query('update interview_part set text = $2 where interview_id = $1', [changed, value]);
    await rotation;
    expect(await read(during)).toBe('written meanwhile');
    expect(await read(changed)).toBe('changed meanwhile');
    await rotate();
    expect(await keys()).toEqual(['second']);
  });

  it('is done by one process at a time', async () => {
    await client.query('select pg_advisory_lock(7525353784720324979)');
    await expect(rotate('second')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('stops at a value that does not open, and leaves it as it is', async () => {
    const id = await write('narrative');
    await client.query(`update interview_part set kind = 'OTHER'`);
    await expect(rotate('second')).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await read(id)).toBe('narrative');
  });
});
