import type { Terminal } from '../terminal';
import { hubDirectory } from './hub-directory';
import { runningHubFacts } from './hub-file';

/**
 * The migrator's login of the database of DATABASE_URL, or else of the hub that runs on the data directory.
 * @throws Refusal when neither is there.
 */
export const databaseOf = (data: string, { environment, workingDirectory }: Terminal): string =>
  environment.DATABASE_URL || runningHubFacts(hubDirectory(workingDirectory, data)).databaseUrl;
