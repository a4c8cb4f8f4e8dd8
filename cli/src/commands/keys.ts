import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

type Commands = typeof import('../keys/key-commands');
const commands = (): Commands => require('../keys/key-commands') as Commands;

type Serving = typeof import('../keys/serve-keys');
const serving = (): Serving => require('../keys/serve-keys') as Serving;

interface Given {
  data: string;
  file?: string;
  id?: string;
  to?: string;
  finish?: boolean;
}

export function registerKeys(program: Command, terminal: Terminal): void {
  const keys = program.command('keys').description('the keys of encrypted columns, which may be changed while the hub runs');
  keys
    .command('list')
    .description('every key, and how many values stand under it')
    .option(...DATA_OPTION)
    .action((given: Given) => commands().printKeys(given, terminal));
  keys
    .command('add')
    .description('put a new key into the file of keys, which is made where there is none; nothing is encrypted under it yet')
    .option('--file <path>', 'the file of keys; else KEY_RING_FILE, or that of the data directory')
    .option('--id <id>', 'the id of the key; made of the day when not given')
    .option(...DATA_OPTION)
    .action((given: Given) => commands().addOneKey(given, terminal));
  keys
    .command('rotate')
    .description('a new key for everything: make it the current one, and encrypt every value under it')
    .option('--to <id>', 'a key that was added before; a new one when not given')
    .option('--finish', 'no new key: only what stands under another than the current one, or is not encrypted yet')
    .option(...DATA_OPTION)
    .action((given: Given) => commands().rotateAll(given, terminal));
  keys
    .command('retire')
    .description('remove a key for good, once nothing in the database stands under it')
    .argument('<id>', 'the id of the key')
    .option(...DATA_OPTION)
    .action((id: string, given: Given) => commands().retireOneKey(id, given, terminal));
  keys
    .command('serve')
    .description('the key service: wraps the keys of the ring with a master key that no other process has')
    .requiredOption('--master <path>', 'the file of the master key, which is made where there is none; of this process alone')
    .requiredOption('--socket <path>', 'the Unix socket on which it answers; whoever may write to it has keys unwrapped')
    .action((given: { master: string; socket: string }) => serving().serveKeys(given, terminal));
  keys
    .command('wrap')
    .description('have the key service of KEY_SERVICE_SOCKET wrap the keys of the ring; none of them changes')
    .option(...DATA_OPTION)
    .action((given: Given) => serving().wrapKeys(given, terminal));
}
