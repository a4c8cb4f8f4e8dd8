import { Client } from 'pg';
import { cloneDatabase, dropDatabase, testServerUrl } from '@homeward/testkit';
import { HUB_MIGRATIONS } from './hub-migrations';
import { inspectDatabase } from './inspect-database';

async function change(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

describe('looking at a database', () => {
  let url: string;
  beforeAll(async () => void (url = await cloneDatabase([])));
  afterAll(() => dropDatabase(url));

  it('finds one of this version with nothing to do', async () => {
    expect(await inspectDatabase(url, [])).toEqual({ version: expect.stringMatching(/^18\./), pending: [], queue: true });
  });

  it('names what has not been run, of the hub and of a service that the database has never seen', async () => {
    const newest = HUB_MIGRATIONS.at(-1)!.name;
    await change(url, `delete from hub.migration where name = '${newest}'`);
    class CreateSomething1 {
      up = async (): Promise<void> => undefined;
      down = async (): Promise<void> => undefined;
    }
    const { pending } = await inspectDatabase(url, [{ schema: 'unheard_of', migrations: [CreateSomething1], entities: [] }]);
    expect(pending).toEqual([`hub.${newest}`, 'unheard_of.CreateSomething1']);
  });

  it('finds an empty database with everything to do', async () => {
    const empty = await inspectDatabase(testServerUrl(), []);
    expect(empty).toMatchObject({ queue: false, pending: HUB_MIGRATIONS.map(({ name }) => `hub.${name}`) });
  });
});
