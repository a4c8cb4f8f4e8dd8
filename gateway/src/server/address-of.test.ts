import { addressOf } from './address-of';
import { ownProxies } from './own-proxies';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]): Parameters<typeof addressOf>[0] =>
  ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;

const NONE = ownProxies([]);
const OURS = ownProxies(['10.0.0.0/24', '2001:db8:ff::1']);

describe('the address that a request came from', () => {
  it('is the one of its connection, whatever it says of itself', () => {
    expect(addressOf(from('198.51.100.7', '203.0.113.1'), NONE)).toBe('198.51.100.7');
    expect(addressOf(from(undefined), NONE)).toBe('');
  });

  it('is what the outermost of the proxies saw, and never what stands further left', () => {
    expect(addressOf(from('10.0.0.1', '6.6.6.6, 198.51.100.7'), OURS)).toBe('198.51.100.7');
    expect(addressOf(from('::ffff:10.0.0.1', ['6.6.6.6, 198.51.100.7', '10.0.0.2']), OURS)).toBe('198.51.100.7');
    expect(addressOf(from('10.0.0.1'), OURS)).toBe('10.0.0.1');
    expect(addressOf(from('10.0.0.1', '10.0.0.9'), OURS)).toBe('10.0.0.9');
    expect(addressOf(from('10.0.1.1', '198.51.100.7'), OURS)).toBe('10.0.1.1');
  });

  it('is a network of IPv6, and one and the same for an IPv4 address in either spelling', () => {
    expect(addressOf(from('2001:db8:1:2:aaaa::1'), NONE)).toBe('2001:db8:1:2');
    expect(addressOf(from('2001:db8:1:2:bbbb:cccc:dddd:eeee'), NONE)).toBe('2001:db8:1:2');
    expect(addressOf(from('2001:db8::1'), NONE)).toBe('2001:db8:0:0');
    expect(addressOf(from('fe80::1%eth0'), NONE)).toBe('fe80:0:0:0');
    expect(addressOf(from('::1'), NONE)).toBe('0:0:0:0');
    expect(addressOf(from('::ffff:198.51.100.7'), NONE)).toBe('198.51.100.7');
  });
});

describe('our own proxies', () => {
  it.each(['proxy.example', '10.0.0.0/33', ''])('are named by address or network, and not as %p', (each) => {
    expect(() => ownProxies([each])).toThrow('TRUSTED_PROXIES names');
  });
});
