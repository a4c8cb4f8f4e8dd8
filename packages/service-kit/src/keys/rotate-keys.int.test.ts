import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { cloneDatabase, dropDatabase } from '@homeward/testkit';
import { newId } from '../events/new-id';
import { ColumnCipher, keyIdOf } from './column-cipher';
import { encryptedJson, encryptedText } from './encrypted-column';
import { refuseChangeBut } from './kept-rows';
import { addKey, keyRingFile } from './key-ring-file';
import { refusePlainText } from './refuse-plain-text';
import { columnsOpenToPlainText, listKeys, retireKey, rotateKeys, type Rotation } from './rotate-keys';

const NARRATIVE = encryptedText('public.interview_part', 'text', 'interview_id', 'kind');
const REPORT = encryptedJson('public.report', 'report', 'id');

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
      `create table interview_part (interview_id uuid, kind text, text text, primary key (interview_id, kind));
       create table report (id uuid primary key, report jsonb)`,
    );
  });
  afterEach(async () => {
    await client.end();
    await dropDatabase(databaseUrl);
    await rm(directory, { recursive: true });
  });

  const write = async (text: string | null): Promise<string> => {
    const id = newId();
    const value = await cipher.encrypt(NARRATIVE, [id, 'NARRATIVE'], text);
    await client.query(`insert into interview_part values ($1, 'NARRATIVE', $2)`, [id, value]);
    return id;
  };
  const raw = async (id: string): Promise<string> =>
    (await client.query<{ text: string }>('select text from interview_part where interview_id = $1', [id])).rows[0]!.text;
  const read = async (id: string): Promise<string> => cipher.decrypt(NARRATIVE, [id, 'NARRATIVE'], await raw(id));
  const keys = async (): Promise<(string | null)[]> => {
    const { rows } = await client.query<{ text: string }>('select text from interview_part where text is not null');
    return [...new Set(rows.map(({ text }) => keyIdOf(text)))];
  };
  const options = (): { databaseUrl: string; keyFile: string; columns: (typeof NARRATIVE)[] } => ({
    databaseUrl,
    keyFile,
    columns: [NARRATIVE, REPORT],
  });
  const rotate = (newKeyId?: string): Promise<Rotation> =>
    rotateKeys({ ...options(), ...(newKeyId === undefined ? {} : { newKeyId }) });

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
    const value = await cipher.encrypt(NARRATIVE, [changed, 'NARRATIVE'], 'changed meanwhile');
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

  it('goes on where it was broken off, and says how far it is', async () => {
    for (let n = 0; n < 450; n += 1) await write(`narrative ${n}`);
    const stop = new Error('The process ended');
    const broken = rotateKeys({
      ...options(),
      newKeyId: 'second',
      onProgress: (_, count) => {
        if (count === 200) throw stop;
      },
    });
    await expect(broken).rejects.toThrow();
    const progress: [number, number][] = [];
    const rest = await rotateKeys({ ...options(), onProgress: (_, count, total) => progress.push([count, total]) });
    expect(rest).toMatchObject({ current: 'second', reencrypted: 250 });
    expect(progress).toEqual([
      [200, 250],
      [250, 250],
    ]);
  });

  it('encrypts what was written before its column was encrypted, text and JSON', async () => {
    const [part, report] = [newId(), newId()];
    await client.query(`insert into interview_part values ($1, 'NARRATIVE', 'in plain words')`, [part]);
    await client.query('insert into report values ($1, $2)', [report, { contacts: [{ name: 'Ivo' }] }]);
    expect(await listKeys(options())).toEqual([
      { id: 'first', isInRing: true, isCurrent: true, values: 0 },
      { id: '', isInRing: false, isCurrent: false, values: 2 },
    ]);
    expect(await rotate()).toEqual({ current: 'first', reencrypted: 2, unused: [] });
    expect(await raw(part)).toMatch(/^enc1:first:/);
    expect(await read(part)).toBe('in plain words');
    const { rows } = await client.query<{ report: string }>('select report from report');
    expect(rows[0]?.report).toMatch(/^enc1:first:/);
    expect(await cipher.decryptJson<unknown>(REPORT, [report], rows[0]?.report)).toEqual({ contacts: [{ name: 'Ivo' }] });
  });

  describe('and then refuse what is plain', () => {
    const migrated = () => client.query(refusePlainText('public', { text: 'interview_part.text', jsonb: 'report.report' }));
    const open = async (): Promise<string[]> => (await columnsOpenToPlainText(options())).map(({ column }) => column);
    const writePlain = (id = newId()) =>
      client.query(`insert into interview_part values ($1, 'NARRATIVE', 'in plain words')`, [id]);
    const writeReport = (report: unknown) =>
      client.query('insert into report values ($1, $2)', [newId(), JSON.stringify(report)]);
    const CLOSED = 'interview_part_text_is_encrypted';

    it('from the migration on, where nothing plain stands', async () => {
      await write('narrative');
      await write(null);
      await migrated();
      expect(await open()).toEqual([]);
      await expect(writePlain()).rejects.toThrow(CLOSED);
      await expect(client.query(`update interview_part set text = 'in plain words'`)).rejects.toThrow(CLOSED);
      for (const report of [{ contacts: [] }, [], 'in plain words', 7])
        await expect(writeReport(report)).rejects.toThrow('report_report_is_encrypted');
      await write('narrative');
      await writeReport('enc1:first:AAAA');
      await client.query('insert into report values ($1, null)', [newId()]);
    });

    it('where anything plain stands, once a rotation has encrypted it; until then its row takes every change', async () => {
      const id = newId();
      await writePlain(id);
      await migrated();
      expect(await open()).toEqual(['text']);
      await client.query(`update interview_part set kind = 'OTHER' where interview_id = $1`, [id]);
      await client.query(`update interview_part set kind = 'NARRATIVE', text = $2 where interview_id = $1`, [
        id,
        await cipher.encrypt(NARRATIVE, [id, 'NARRATIVE'], 'said anew'),
      ]);
      expect(await read(id)).toBe('said anew');
      await writePlain();
      expect(await rotate()).toMatchObject({ reencrypted: 1 });
      expect(await open()).toEqual([]);
      await expect(writePlain()).rejects.toThrow(CLOSED);
      expect(await rotate('second')).toMatchObject({ reencrypted: 2 });
    });

    it('but a column into which an old process writes meanwhile stays open, and is named', async () => {
      await writePlain();
      await writeReport({ contacts: [] });
      await migrated();
      await client.query(
        `create function old_process() returns trigger language plpgsql as $$ begin
           insert into interview_part values (gen_random_uuid(), 'NARRATIVE', 'in plain words');
           return null;
         end $$;
         create trigger meanwhile after update on report execute function old_process()`,
      );
      await expect(rotate()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('interview_part.text') });
      expect(await open()).toEqual(['text', 'report']);
      await client.query('drop trigger meanwhile on report');
      expect(await rotate()).toMatchObject({ reencrypted: 1 });
      expect(await open()).toEqual([]);
    });
  });

  it('takes a key that was added before, and retires one only when nothing stands under it', async () => {
    await write('narrative');
    await addKey(keyFile, 'second', { current: false });
    const leave = (): Promise<void> => retireKey(options(), 'first');
    await expect(leave()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await rotate('second')).toMatchObject({ current: 'second', reencrypted: 1, unused: ['first'] });
    await leave();
    await expect(leave()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listKeys(options())).toEqual([{ id: 'second', isInRing: true, isCurrent: true, values: 1 }]);
  });

  it('names a key that values stand under and the ring has not', async () => {
    await write('narrative');
    await rm(keyFile);
    await addKey(keyFile, 'other');
    expect(await listKeys(options())).toContainEqual({ id: 'first', isInRing: false, isCurrent: false, values: 1 });
    await expect(rotate()).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('is the one change to rows that never change, and only by their owner', async () => {
    const id = await write('narrative');
    await client.query(`${refuseChangeBut('public', 'Rows of % do not change.')}
      create trigger kept before update or delete on interview_part for each row execute function public.refuse_change('text')`);
    await expect(client.query(`update interview_part set text = 'forged'`)).rejects.toThrow('do not change');
    await expect(client.query(`update interview_part set kind = 'OTHER'`)).rejects.toThrow('do not change');
    await expect(client.query(`update interview_part set text = null`)).rejects.toThrow('do not change');
    await expect(client.query('delete from interview_part')).rejects.toThrow('do not change');
    expect(await rotate('second')).toMatchObject({ reencrypted: 1 });
    expect(await read(id)).toBe('narrative');
    const visitor = `visitor_${newId().replaceAll('-', '')}`;
    await client.query(`create role ${visitor}; grant select, update on interview_part to ${visitor}; set role ${visitor}`);
    await expect(client.query(`update interview_part set text = 'enc1:second:AAAA'`)).rejects.toThrow('do not change');
    await client.query(`reset role; drop owned by ${visitor}; drop role ${visitor}`);
  });
});
