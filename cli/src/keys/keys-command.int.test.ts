import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addKey, columnsOpenToPlainText, newId } from '@homeward/service-kit';
import { openTestHub, TEST_SECRET, type TestHub } from '@homeward/testkit';
import { checkKeys } from '../doctor/key-checks';
import { SERVICES } from '../hub/services';
import { homeward, type HomewardCommand } from '../testing/homeward-command';
import { ENCRYPTED_COLUMNS } from './encrypted-columns';
import { firstKey } from './new-key-id';

const REASON = ENCRYPTED_COLUMNS.find(({ table, column }) => table === 'education.cme_case' && column === 'reason')!;

describe('the keys of encrypted columns, while a hub runs', () => {
  let directory: string;
  let keyFile: string;
  let hub: TestHub;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-keys-command-'));
    keyFile = path.join(directory, 'keys.json');
    await addKey(keyFile, 'first');
    hub = await openTestHub({ services: SERVICES, environment: { KEY_RING_FILE: keyFile } });
  });
  afterAll(async () => {
    await hub.close();
    rmSync(directory, { recursive: true });
  });

  const run = (...args: string[]): HomewardCommand['ended'] =>
    homeward(['keys', ...args], directory, {
      DATABASE_URL: hub.databaseUrl,
      HOMEWARD_SECRET: TEST_SECRET,
      KEY_RING_FILE: keyFile,
    }).ended;
  const write = async (id: string, reason: string): Promise<void> => {
    await hub.owner.query(
      `insert into education.cme_case (id, child_id, authority_id, state, reason, opened_at) values ($1, $2, 'authority.medway', 'OPEN', $3, now())`,
      [id, newId(), reason],
    );
  };
  const read = async (id: string): Promise<string> => {
    const { rows } = await hub.owner.query<{ reason: string }>('select reason from education.cme_case where id = $1', [id]);
    return hub.shared.columns.decrypt(REASON, [id], rows[0]!.reason);
  };
  const doctor = (): ReturnType<typeof checkKeys> => checkKeys({ databaseUrl: hub.databaseUrl, keyRingFile: keyFile });

  it('are changed for every value without a restart, and an old one is retired only when nothing stands under it', async () => {
    const [before, plain, after] = [newId(), newId(), newId()];
    await hub.owner.query('alter table education.cme_case drop constraint cme_case_reason_is_encrypted');
    await write(before, await hub.shared.columns.encrypt(REASON, [before], 'Not seen since June'));
    await write(plain, 'Written before columns were encrypted');
    expect((await run('list')).said).toBe(
      'first   1 values  current\n(none)  1 values  not encrypted yet: homeward keys rotate --finish\n',
    );
    expect(await doctor()).toMatchObject({ well: false, says: expect.stringContaining('keys rotate --finish') });
    expect(await run('retire', 'first')).toMatchObject({ code: 1 });

    expect((await run('add', '--id', 'second')).said).toContain('homeward keys rotate --to second');
    const rotated = await run('rotate', '--to', 'second');
    expect(rotated).toMatchObject({ code: 0, complained: 'education.cme_case.reason: 2 of 2\n' });
    expect(rotated.said).toContain('2 values were encrypted; second is the current key.');
    expect(await read(before)).toBe('Not seen since June');
    expect(await read(plain)).toBe('Written before columns were encrypted');
    await expect(write(newId(), 'Written by an old process')).rejects.toThrow('cme_case_reason_is_encrypted');
    const value = await hub.shared.columns.encrypt(REASON, [after], 'Her school has closed');
    expect(value).toMatch(/^enc1:second:/);
    await write(after, value);

    expect((await run('retire', 'first')).code).toBe(0);
    expect((await run('list')).said).toBe('second  3 values  current\n');
    expect(await doctor()).toMatchObject({ well: true, says: expect.stringContaining('second is current') });
  });

  it('are all that a fresh hub takes: none of its columns takes plain text, and the doctor says so of one that does', async () => {
    const open = () => columnsOpenToPlainText({ databaseUrl: hub.databaseUrl, columns: ENCRYPTED_COLUMNS });
    expect(await open()).toEqual([]);
    await hub.owner.query('alter table education.cme_case drop constraint cme_case_reason_is_encrypted');
    expect(await open()).toEqual([REASON]);
    expect(await doctor()).toMatchObject({ well: false, says: expect.stringContaining('1 columns still take plain text') });
    expect((await run('rotate', '--finish')).code).toBe(0);
    expect(await open()).toEqual([]);
  });

  it('are missed by the doctor where values stand under one that the file has not', async () => {
    const other = path.join(directory, 'other.json');
    await addKey(other, 'other');
    expect(await checkKeys({ databaseUrl: hub.databaseUrl, keyRingFile: other })).toMatchObject({
      well: false,
      says: expect.stringContaining('lacks second (3 values)'),
    });
    expect(await checkKeys({ databaseUrl: hub.databaseUrl })).toMatchObject({ well: false });
  });

  it('are made with the hub, for its owner alone, and kept as they are from then on', async () => {
    const file = path.join(directory, 'hub', 'column-keys.json');
    expect(await firstKey(file)).toBe(file);
    const { ino, mode } = statSync(file);
    expect(mode & 0o777).toBe(0o600);
    await firstKey(file);
    expect(statSync(file).ino).toBe(ino);
  });

  it('are those of columns that are there, each with the primary key of its table', async () => {
    for (const { table, column, key, type } of ENCRYPTED_COLUMNS) {
      const { rows } = await hub.owner.query<{ key: string[]; type: string }>(
        `select array_agg(a.attname::text order by k.place) as key, (select format_type(c.atttypid, null) from pg_attribute c
           where c.attrelid = i.indrelid and c.attname = $2) as type
         from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
         where i.indrelid = $1::regclass and i.indisprimary group by i.indrelid`,
        [table, column],
      );
      expect({ table, key: rows[0]?.key }).toEqual({ table, key });
      expect(type === 'text' ? ['text'] : ['json', 'jsonb']).toContain(rows[0]?.type);
    }
  });
});
