import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { IsOwnProxy } from '../server/own-proxies';

/** SHA-256 of the certificate, base64url, as a token's `cnf` has it (RFC 8705); undefined where the request came without one. */
export type ThumbprintOf = (request: IncomingMessage) => string | undefined;

const thumbprint = (der: Buffer): string => createHash('sha256').update(der).digest('base64url');

/** The certificate of the caller's own connection, whose key the handshake has proven; from a proxy of ours, that of `headerName`. */
export function clientCertificates(headerName: string | undefined, isOwnProxy: IsOwnProxy): ThumbprintOf {
  return (request) => {
    const { socket } = request;
    // a proxy may have a certificate of its own, which says nothing of who is behind it
    if (headerName !== undefined && isOwnProxy(socket.remoteAddress)) {
      const value = request.headers[headerName];
      return typeof value === 'string' ? thumbprintOfText(value) : undefined;
    }
    const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    return certificate && thumbprint(certificate.raw);
  };
}

/** PEM with %-escapes as nginx sends it, or the bytes in colons of RFC 9440. What is neither is no certificate. */
function thumbprintOfText(text: string): string | undefined {
  try {
    const bytes = /^:([A-Za-z0-9+/=]+):$/.exec(text)?.[1];
    const certificate = new X509Certificate(bytes === undefined ? decodeURIComponent(text) : Buffer.from(bytes, 'base64'));
    return thumbprint(certificate.raw);
  } catch {
    return undefined;
  }
}
