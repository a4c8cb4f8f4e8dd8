import { startGateway } from '@homeward/gateway';
import { createLog, REFERENCE_ORGANISATIONS } from '@homeward/service-kit';
import { runProgram } from './run-program';
import type { ServedHub } from './subgraphs';

const known = new Map(REFERENCE_ORGANISATIONS.map((organisation) => [organisation.id, organisation]));

/** The gateway alone in its process, as its own main starts it. */
runProgram<ServedHub & { issuerUrl: string }, { url: string }>(async ({ supergraphSdl, endpoints, issuerUrl }) => {
  const gateway = await startGateway({
    supergraphSdl,
    endpoints,
    port: 0,
    issuer: issuerUrl,
    audience: 'homeward',
    organisations: { byId: (id) => known.get(id) },
    log: createLog('warn', { write: (line) => void process.stderr.write(line) }),
    production: true,
  });
  return { answer: { url: gateway.url }, stop: () => gateway.stop() };
});
