import { readFile } from 'node:fs/promises';
import { AppError, createLog, readSecretFiles, REFERENCE_ORGANISATIONS, stopOnSignals } from '@homeward/service-kit';
import { parseGatewayConfig } from './config';
import { startGateway } from './start-gateway';

async function main(): Promise<void> {
  const { supergraphFile, logLevel, ...config } = parseGatewayConfig(readSecretFiles(process.env));
  const log = createLog(logLevel).child({ service: 'gateway' });
  const supergraphSdl = await readFile(supergraphFile, 'utf8').catch((cause: unknown) => {
    const remedy = 'Set SUPERGRAPH_FILE, or make it with `npm run codegen`.';
    throw new AppError('INVALID_INPUT', `The supergraph ${supergraphFile} cannot be read. ${remedy}`, {
      field: 'SUPERGRAPH_FILE',
      cause,
    });
  });
  const known = new Map(REFERENCE_ORGANISATIONS.map((organisation) => [organisation.id, organisation]));
  const gateway = await startGateway({ ...config, supergraphSdl, log, organisations: { byId: (id) => known.get(id) } });
  stopOnSignals({ log, stop: () => gateway.stop() });
  log.info({ port: Number(new URL(gateway.url).port) }, 'The gateway is up.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof AppError ? error.message : String(error)}\n`);
  process.exit(1);
});
