import fc from 'fast-check';
import { createGatewaySeal, type GatewaySeal } from './gateway-seal';

const SECRET = 'between gateways and services';
const NOW = Date.parse('2026-03-02T10:00:00Z');
const THUMBPRINT = 'A'.repeat(43);
const sealAt = (seconds = 0, secret = SECRET): GatewaySeal =>
  createGatewaySeal(secret, { now: () => new Date(NOW + seconds * 1000) });

describe('the seal of a gateway', () => {
  const said = sealAt().ofOperation('Bearer one');

  it('is taken with the words it was made for, and for a minute, whichever clock is ahead', () => {
    for (const seconds of [-60, 0, 60]) expect(sealAt(seconds).isOfOperation(said, 'Bearer one')).toBe(true);
    for (const seconds of [-61, 61]) expect(sealAt(seconds).isOfOperation(said, 'Bearer one')).toBe(false);
  });

  it.each([undefined, '', '.', 'x', said.slice(0, -1), `${said}0`, said.replace('.', ':'), said.toUpperCase()])(
    'is none when it is %j',
    (other) => {
      expect(sealAt().isOfOperation(other, 'Bearer one')).toBe(false);
    },
  );

  it('holds for no other words, kind, time or secret', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const made = sealAt().ofOperation(one);
        expect(sealAt().isOfOperation(made, one)).toBe(true);
        expect(sealAt().isOfOperation(made, other)).toBe(one === other);
        expect(sealAt().isOfRequest(made, one)).toBe(false);
        expect(sealAt(0, `${SECRET}!`).isOfOperation(made, one)).toBe(false);
        expect(sealAt().isOfOperation(made.replace(/^\d+/, String(NOW / 1000 + 1)), one)).toBe(false);
      }),
    );
  });

  it('tells a certificate with the token that it came with alone', () => {
    const header = sealAt().ofCertificate(THUMBPRINT, 'Bearer one');
    expect(sealAt().certificateIn(header, 'Bearer one')).toBe(THUMBPRINT);
    expect(sealAt().certificateIn(header, 'Bearer another')).toBeUndefined();
    expect(sealAt().certificateIn(header.replace('A', 'B'), 'Bearer one')).toBeUndefined();
    expect(sealAt(61).certificateIn(header, 'Bearer one')).toBeUndefined();
    expect(sealAt().certificateIn(undefined, undefined)).toBeUndefined();
  });
});
