import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { IsOwnProxy } from './own-proxies';

/** The network of an IPv6 address (its first 64 bits), as whoever has one address of it has them all. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/**
 * The address that a request came from. Where that is a proxy of ours, it is the one that our outermost proxy saw: anything further left in
 * `x-forwarded-for` is only what the caller says.
 */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, isOwnProxy: IsOwnProxy): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const seen = forwarded
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const hops = [...seen, request.socket.remoteAddress ?? ''];
  let at = hops.length - 1;
  while (at > 0 && isOwnProxy(hops[at])) at -= 1;
  return network(hops[at] ?? '');
}
