import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Pool } from 'pg';
import { outliveConnection } from '../database/outlive-connection';
import { PreparedPool } from './prepared-pool';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const READY = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))];
const GOING = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'));

describe('a pool of connections to a server that stops as it becomes ready', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      // In one packet: ready for a query, and gone.
      socket.once('data', () => socket.end(Buffer.concat([...READY, GOING])));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());
  const address = () => ({ host: '127.0.0.1', port, user: 'nobody', database: 'nothing' });

  it('hands out no connection that has ended, and goes on', async () => {
    const pool = new PreparedPool(address());
    pool.on('error', () => undefined);
    for (let tries = 0; tries < 2; tries += 1)
      await expect(pool.connect()).rejects.toThrow('The connection ended before it could be used.');
    expect(pool.totalCount).toBe(0);
    await expect(pool.query('select 1')).rejects.toThrow();
    await pool.end();
  });

  it('fails the next statement where it cannot know, and goes on', async () => {
    const pool = new Pool({ ...address(), onConnect: outliveConnection } as never);
    pool.on('error', () => undefined);
    const client = await pool.connect();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    await pool.end();
  });
});
