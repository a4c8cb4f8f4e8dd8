import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clocks/clock';

/** What a gateway says to a service, and nobody without `GATEWAY_SECRET` can. A seal is good for a minute, and for the words it was made for. */
export interface GatewaySeal {
  /** This operation comes from a gateway, with this token. */
  ofOperation(authorization: string): string;
  isOfOperation(seal: string | undefined, authorization: string | undefined): boolean;
  /** A gateway asks for this path. */
  ofRequest(path: string): string;
  isOfRequest(seal: string | undefined, path: string): boolean;
  /** Whoever brought this token has proven to hold the key of the certificate with this thumbprint. */
  ofCertificate(thumbprint: string, authorization: string): string;
  /** The thumbprint, where it was sealed for this very token a moment ago; undefined for anything else. */
  certificateIn(header: string | undefined, authorization: string | undefined): string | undefined;
}

/** The header of a seal of an operation, or of a request. */
export const FROM_GATEWAY = 'x-homeward-gateway';
export const CERTIFICATE_HEADER = 'x-client-certificate';

/** How far the clocks of two machines may be apart, together with the time that a request takes. */
const TAKEN_FOR_SECONDS = 60;
const SEAL = /^(\d{1,12})\.([\w-]{43})$/;
const CERTIFICATE = /^([\w-]{43})\.(.+)$/;

export function createGatewaySeal(secret: string, systemClock: Clock): GatewaySeal {
  const now = (): number => Math.floor(systemClock.now().getTime() / 1000);
  const hmac = (seconds: number, said: readonly string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([FROM_GATEWAY, seconds, ...said]))
      .digest();
  const say = (...said: string[]): string => {
    const seconds = now();
    return `${seconds}.${hmac(seconds, said).toString('base64url')}`;
  };
  const isSaid = (seal: string | undefined, ...said: string[]): boolean => {
    const [, given, code] = SEAL.exec(seal ?? '') ?? [];
    if (given === undefined || code === undefined) return false;
    const seconds = Number(given);
    const bytes = Buffer.from(code, 'base64url');
    const expected = hmac(seconds, said);
    return Math.abs(now() - seconds) <= TAKEN_FOR_SECONDS && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  };

  return {
    ofOperation: (authorization) => say('operation', authorization),
    isOfOperation: (seal, authorization = '') => isSaid(seal, 'operation', authorization),
    ofRequest: (path) => say('request', path),
    isOfRequest: (seal, path) => isSaid(seal, 'request', path),
    ofCertificate: (thumbprint, authorization) => `${thumbprint}.${say('certificate', thumbprint, authorization)}`,
    certificateIn(header, authorization = '') {
      const [, thumbprint, seal] = CERTIFICATE.exec(header ?? '') ?? [];
      return thumbprint !== undefined && isSaid(seal, 'certificate', thumbprint, authorization) ? thumbprint : undefined;
    },
  };
}
