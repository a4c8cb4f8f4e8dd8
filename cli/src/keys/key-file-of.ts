import path from 'node:path';
import { Refusal } from '@homeward/embedded';
import { hubDirectory } from '../hub/hub-directory';
import { readHubFacts } from '../hub/hub-file';
import type { Terminal } from '../terminal';

/** The file of KEY_RING_FILE, of the running hub, or of the data directory. */
export function keyFileOf(data: string, { environment, workingDirectory }: Terminal): string {
  if (environment.KEY_RING_FILE) return path.resolve(workingDirectory, environment.KEY_RING_FILE);
  const directory = hubDirectory(workingDirectory, data);
  const facts = readHubFacts(directory);
  if (environment.DATABASE_URL || (facts && !facts.keyRingFile))
    throw new Refusal(
      'Set KEY_RING_FILE to the file that the hub has its keys from; without one it uses a key that everybody knows.',
    );
  return facts?.keyRingFile ?? directory.keyRing;
}
