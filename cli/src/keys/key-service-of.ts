import { keyServiceAt, type Environment, type KeyWrapper } from '@homeward/service-kit';

/** The process that wraps the keys of the ring, where there is one. */
export const keyServiceOf = ({ KEY_SERVICE_SOCKET: socket }: Environment): KeyWrapper | undefined =>
  socket ? keyServiceAt(socket) : undefined;
