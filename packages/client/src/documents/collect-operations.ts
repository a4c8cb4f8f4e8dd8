import {
  buildASTSchema,
  getLocation,
  GraphQLError,
  Kind,
  parse,
  Source,
  validate,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { documentText } from './document-text';

export interface DocumentFile {
  path: string;
  text: string;
}

export interface CollectedOperation {
  name: string;
  /** One operation with the fragments that it needs. */
  text: string;
}

export interface Collected {
  operations: CollectedOperation[];
  /** Sentences, one for each fault: where, what, and what to do. */
  faults: string[];
}

const REMEDY = 'Change the document, or collect it against the supergraph of the hub that it is for.';

const at = (node: { loc?: { source: Source; start: number } | undefined }): string => {
  if (!node.loc) return 'a document';
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return `${node.loc.source.name}:${line}:${column}`;
};

function sentence(error: GraphQLError, remedy = REMEDY): string {
  const [location] = error.locations ?? [];
  const place = `${error.source?.name ?? 'a document'}:${location?.line ?? 1}:${location?.column ?? 1}`;
  return `${place} ${error.message.replace(/\.?$/, '.')} ${remedy}`;
}

function read({ path, text }: DocumentFile, faults: string[]): readonly DefinitionNode[] {
  try {
    return parse(new Source(text, path)).definitions;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    faults.push(sentence(error, 'Correct it, and collect again.'));
    return [];
  }
}

/** The operation with every fragment that it spreads, and that those spread. */
function withFragments(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const needed = new Map<string, FragmentDefinitionNode>();
  const follow = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || needed.has(value)) return;
        needed.set(value, fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] };
}

function named<T extends OperationDefinitionNode | FragmentDefinitionNode>(
  nodes: readonly T[],
  faults: string[],
): Map<string, T> {
  const known = new Map<string, T>();
  for (const node of nodes) {
    const name = node.name?.value;
    const other = name === undefined ? undefined : known.get(name);
    if (name === undefined) faults.push(`${at(node)} This operation has no name. Give it one, by which it is found in logs.`);
    else if (other) faults.push(`${at(node)} The name ${name} is taken at ${at(other)}. Give it another.`);
    else known.set(name, node);
  }
  return known;
}

/**
 * Every operation of the files, each with its fragments from whichever file, checked against a supergraph. Pure: whoever calls it reads,
 * hashes and writes.
 */
export function collectOperations(files: readonly DocumentFile[], supergraphSdl: string): Collected {
  const faults: string[] = [];
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValid: true });
  const nodes = files.flatMap((file) => read(file, faults));
  const fragments = named(
    nodes.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
    faults,
  );
  const operations = named(
    nodes.filter((node) => node.kind === Kind.OPERATION_DEFINITION),
    faults,
  );
  for (const node of nodes)
    if (node.kind !== Kind.FRAGMENT_DEFINITION && node.kind !== Kind.OPERATION_DEFINITION)
      faults.push(`${at(node)} This is neither an operation nor a fragment. Keep schemas elsewhere.`);
  const collected: CollectedOperation[] = [];
  for (const [name, operation] of [...operations].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const document = withFragments(operation, fragments);
    faults.push(...validate(schema, document).map((error) => sentence(error)));
    collected.push({ name, text: documentText(document) });
  }
  return { operations: collected, faults: [...new Set(faults)] };
}
