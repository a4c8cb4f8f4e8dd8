import type { EventEmitter } from 'node:events';

/**
 * For every connection that a pool makes. A server that stops may end a connection in the very packet that made it ready: the pool has just
 * handed it out, whoever gets it does not listen for its errors yet, and one that nobody hears would end this process. Its next statement
 * fails all the same.
 */
export const outliveConnection = (client: EventEmitter): void => void client.on('error', () => undefined);
