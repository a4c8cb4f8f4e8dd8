import type { Command } from 'commander';
import type { Terminal } from '../terminal';

interface GivenOptions {
  client?: string;
  out: string;
  supergraph?: string;
}

export function registerDocuments(program: Command, terminal: Terminal): void {
  const documents = program.command('documents').description('for those who build on the hub: trusted documents');
  documents
    .command('collect')
    .description('check every operation of the .graphql files in a directory, and write the manifest that a gateway takes')
    .argument('<directory>', 'where the .graphql files are')
    .option('--client <name>', 'who may send them: the subject of its tokens, or an organisation; every client when not given')
    .option('--out <file>', 'where the manifest is written', 'trusted-documents.json')
    .option('--supergraph <file>', "the graph to check against; this version's own when not given")
    .action((directory: string, { client, out, supergraph }: GivenOptions) => {
      const { collectDocuments, COMMITTED_SUPERGRAPH } =
        require('../documents/collect-documents') as typeof import('../documents/collect-documents');
      collectDocuments({ directory, client: client ?? null, out, supergraph: supergraph ?? COMMITTED_SUPERGRAPH }, terminal);
    });
}
