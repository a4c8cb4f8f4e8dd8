import { createServer, type RequestListener } from 'node:http';
import { listenOnLoopback, LOOPBACK } from '../listen';
import { rememberedPort, rememberPort } from '../remembered-port';
import { loadOidcProvider } from './oidc-provider';
import { providerConfiguration } from './provider-configuration';

export interface IssuerOptions {
  /** Holds the signing keys and the personas' client secrets; made when it is not there. */
  dir: string;
  /** Without one, the port of the last start, or else `preferredPort`, or else any free one. */
  port?: number;
  preferredPort?: number;
  /** What went wrong inside; the caller gets an answer without it. */
  onError?: (error: Error) => void;
}

export interface EmbeddedIssuer {
  /** The issuer's name and address: `iss` of its tokens, and where discovery is. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * A real OpenID Connect issuer on the loopback address: discovery, JWKS, and a token endpoint for the personas.
 * @throws Refusal when the port is taken or the kept keys are damaged.
 */
export async function startIssuer(options: IssuerOptions): Promise<EmbeddedIssuer> {
  const { dir } = options;
  const Provider = await loadOidcProvider();
  const configuration = providerConfiguration(dir);
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response));
  const port = await listenOnLoopback(server, {
    what: 'the issuer',
    port: options.port,
    preferred: [rememberedPort(dir), options.preferredPort],
  });
  rememberPort(dir, port);
  const url = `http://${LOOPBACK}:${port}`;
  const provider = new Provider(url, configuration);
  provider.on('server_error', (_context, error) => options.onError?.(error));
  answer = provider.callback();
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, port, stop };
}
