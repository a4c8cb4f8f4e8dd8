import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { IS_ROOT, NOBODY } from '../testing/as-root';
import { answers, isUp, keep, kept, kill, PostgresInTest } from '../testing/postgres-in-test';
import { prepareBinaries } from './binaries';
import { findUnprivilegedUser } from './unprivileged-user';

if (IS_ROOT) {
  describe('started by root', () => {
    let test: PostgresInTest;
    beforeEach(() => void (test = new PostgresInTest()));
    afterEach(() => test.end());

    it('the server runs as a user without rights, who owns the cluster alone', async () => {
      const server = await test.start();
      const { uid, mode } = statSync(path.join(test.dir, 'cluster'));
      expect(uid).toBeGreaterThan(0);
      expect(mode & 0o777).toBe(0o700);
      expect(statSync(`/proc/${server.pid}`).uid).toBe(uid);
    });

    it('the data may lie under a directory that only root may enter; a copy of it never runs on the original', async () => {
      const dir = path.join(test.dir, 'closed', 'data');
      mkdirSync(path.dirname(dir), { mode: 0o700 });
      const first = await test.start({ dir });
      const { place } = JSON.parse(readFileSync(path.join(dir, 'homeward-postgres.json'), 'utf8')) as { place: string };
      try {
        await keep(first.url());
        await first.stop();
        cpSync(dir, path.join(test.dir, 'closed', 'copy'), { recursive: true });
        await expect(test.start({ dir: path.join(test.dir, 'closed', 'copy'), fresh: true })).rejects.toThrow(
          `is a copy of ${dir}`,
        );
        const second = await test.start({ dir });
        expect(await kept(second.url())).toEqual([{ note: 'still here' }]);
        await second.stop();
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    });

    it('data that another user made go on being run as that user', async () => {
      chownSync(test.dir, NOBODY.uid, NOBODY.gid);
      const dir = path.join(test.dir, 'data');
      const elsewhere = test.startElsewhere(dir, NOBODY);
      await keep((await isUp(elsewhere)).url);
      elsewhere.process.kill('SIGTERM');
      await elsewhere.ended;
      const server = await test.start({ dir });
      expect(statSync(`/proc/${server.pid}`).uid).toBe(NOBODY.uid);
      expect(await kept(server.url())).toEqual([{ note: 'still here' }]);
    });
  });

  describe('started by a user who is not root', () => {
    it('the server runs as that user, also after a kill', async () => {
      const test = new PostgresInTest();
      try {
        chownSync(test.dir, NOBODY.uid, NOBODY.gid);
        const left = await kill(test.startElsewhere(path.join(test.dir, 'data'), NOBODY));
        expect(statSync(`/proc/${left.pid}`).uid).toBe(NOBODY.uid);
        const again = test.startElsewhere(path.join(test.dir, 'data'), NOBODY);
        expect(await answers((await isUp(again)).url)).toBe(true);
      } finally {
        await test.end();
      }
    });
  });

  describe('programs in a tree that the user may not enter', () => {
    it('are copied, once for each version, to where that user and no other may read them', () => {
      const closed = mkdtempSync(path.join(os.tmpdir(), 'homeward-closed-'));
      const place = mkdtempSync(path.join(os.tmpdir(), 'homeward-place-'));
      try {
        const installed = path.resolve(prepareBinaries(place, undefined).postgres, '../../..');
        cpSync(installed, path.join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
        const user = findUnprivilegedUser(place)!;
        chownSync(place, user.uid, user.gid);
        const binaries = prepareBinaries(place, user, path.join(closed, 'package'));
        const copy = path.resolve(binaries.postgres, '../../..');
        expect(path.dirname(copy)).toBe(place);
        expect(path.basename(copy)).toMatch(/^binaries-linux-\w+-18\./);
        expect(statSync(copy)).toMatchObject({ uid: 0, gid: user.gid });
        expect(statSync(copy).mode & 0o777).toBe(0o750);
        expect(binaries.major).toBe(18);
      } finally {
        rmSync(closed, { recursive: true, force: true });
        rmSync(place, { recursive: true, force: true });
      }
    });
  });
} else {
  it('a user who is not root has nobody to hand over to, and needs nobody', () => {
    expect(findUnprivilegedUser(os.tmpdir())).toBeUndefined();
  });
}
