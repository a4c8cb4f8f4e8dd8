import { BlockList, isIP, isIPv6 } from 'node:net';
import { AppError } from '@homeward/service-kit';

/** Whether a connection comes from one of our own proxies, whose word on who is behind it is taken. */
export type IsOwnProxy = (address: string | undefined) => boolean;

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

function add(networks: BlockList, text: string): void {
  const [address = '', bits] = text.split('/');
  if (bits === undefined) networks.addAddress(address, familyOf(address));
  else networks.addSubnet(address, Number(bits), familyOf(address));
}

/** Whether this names an address or a network: 10.0.0.5, 10.0.0.0/24, 2001:db8::/32. */
export function isNetwork(text: string): boolean {
  try {
    add(new BlockList(), text);
    return true;
  } catch {
    return false;
  }
}

/** @param proxies addresses or networks. Throws AppError INVALID_INPUT for one that is neither. */
export function ownProxies(proxies: readonly string[]): IsOwnProxy {
  const networks = new BlockList();
  for (const each of proxies) {
    if (!isNetwork(each)) {
      const message = `TRUSTED_PROXIES names ${each}, which is no address or network. Write 10.0.0.5 or 10.0.0.0/24.`;
      throw new AppError('INVALID_INPUT', message, { field: 'TRUSTED_PROXIES' });
    }
    add(networks, each);
  }
  // a socket that listens on all addresses calls 10.0.0.5 by the name ::ffff:10.0.0.5
  return (remote = '') => {
    const address = remote.replace(/^::ffff:(?=\d+\.)/i, '');
    return isIP(address) !== 0 && networks.check(address, familyOf(address));
  };
}
