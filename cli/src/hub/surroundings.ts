import { Refusal, startIssuer, startMailbox, startPostgres } from '@homeward/embedded';
import type { Environment } from '@homeward/service-kit';
import { keyServiceOf } from '../keys/key-service-of';
import { firstKey } from '../keys/new-key-id';
import type { Closers } from './closers';
import type { HubDirectory } from './hub-directory';
import { secretsOf } from './hub-secrets';

export interface SurroundingsOptions {
  directory: HubDirectory;
  environment: Environment;
  /** The graph's port; the issuer takes the one a hundred further if it is free. 0: any. */
  port: number;
  fresh: boolean;
  closers: Closers;
  progress(what: string): void;
}

/** What a hub needs around it, started here unless the environment names another. */
export interface Surroundings {
  /** The given environment with everything that was started here in it. */
  environment: Environment;
  embedded: { database: boolean; issuer: boolean; mailbox: boolean };
  /** Resolves when the embedded database has ended although nobody stopped it; never for another. */
  databaseLost: Promise<void>;
}

const NEVER = new Promise<void>(() => undefined);

/** @throws Refusal when a part cannot start. */
export async function startSurroundings(options: SurroundingsOptions): Promise<Surroundings> {
  const { environment, fresh } = options;
  const embedded = { database: !environment.DATABASE_URL, issuer: !environment.OIDC_ISSUER, mailbox: !environment.SMTP_URL };
  if (fresh && !embedded.database) {
    throw new Refusal(
      '--fresh empties the embedded database, and DATABASE_URL names another: unset it, or empty that database yourself.',
    );
  }
  const database = embedded.database ? await embedPostgres(options) : { settings: {}, lost: NEVER };
  const issuer = embedded.issuer ? await embedIssuer(options) : {};
  const mailbox = embedded.mailbox ? await embedMailbox(options) : {};
  return { environment: { ...environment, ...database.settings, ...issuer, ...mailbox }, embedded, databaseLost: database.lost };
}

/** Only here does the hub run on simulated time without being told to: nobody's real duties are kept in a database that came with npm. */
async function embedPostgres(options: SurroundingsOptions): Promise<{ settings: Environment; lost: Promise<void> }> {
  const { directory, environment, fresh, closers, progress } = options;
  const server = await startPostgres({ dir: directory.postgres, fresh, onProgress: progress });
  let stopping = false;
  closers.add('PostgreSQL', () => {
    stopping = true;
    return server.stop();
  });
  const lost = new Promise<void>((resolve) => void server.exited.then(() => (stopping ? undefined : resolve())));
  const settings = {
    DATABASE_URL: server.url(),
    BUSINESS_CLOCK: environment.BUSINESS_CLOCK || 'simulated',
    KEY_RING_FILE: environment.KEY_RING_FILE || (await firstKey(directory.keyRing, keyServiceOf(environment))),
    AUDIT_ANCHOR_FILE: environment.AUDIT_ANCHOR_FILE || directory.auditAnchors,
    ...secretsOf(directory.secretsFile, environment),
  };
  return { settings, lost };
}

async function embedIssuer({ directory, port, closers, progress }: SurroundingsOptions): Promise<Environment> {
  progress('Starting the issuer of tokens');
  const preferredPort = port === 0 ? undefined : port + 100;
  const issuer = await startIssuer({ dir: directory.issuer, preferredPort });
  closers.add('The issuer', () => issuer.stop());
  return { OIDC_ISSUER: issuer.url };
}

async function embedMailbox({ directory, closers, progress }: SurroundingsOptions): Promise<Environment> {
  progress('Starting the mailbox');
  const mailbox = await startMailbox({ dir: directory.mail });
  closers.add('The mailbox', () => mailbox.stop());
  return { SMTP_URL: mailbox.url };
}
