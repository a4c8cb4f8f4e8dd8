import { Kind, print, type DefinitionNode, type DocumentNode } from 'graphql';

const nameOf = (node: DefinitionNode): string => (node.kind === Kind.FRAGMENT_DEFINITION ? node.name.value : '');

/**
 * The one text of a document, however its author laid it out: operations first, then fragments by name, as graphql-js prints them. What
 * a build collects and what a client looks up are the same by it.
 */
export function documentText({ definitions }: DocumentNode): string {
  const operations = definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION);
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return [...operations, ...fragments.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))].map(print).join('\n\n');
}
