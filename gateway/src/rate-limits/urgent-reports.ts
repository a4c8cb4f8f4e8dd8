import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * What says that a child is missing, seen, in danger or back. A report that is not taken harms a child: these are counted apart, so that
 * nothing else that a client does can use up its right to report.
 */
export const URGENT_REPORTS: ReadonlySet<string> = new Set([
  'reportMissing',
  'reportFound',
  'recordReturn',
  'recordSighting',
  'changeRisk',
  'retractFound',
  'raiseConcern',
]);

/** How many urgent reports an operation sends; 0 as soon as it does anything else beside. */
export function reportsIn(document: DocumentNode, operation: OperationDefinitionNode): number {
  if (operation.operation !== 'mutation') return 0;
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ),
  );
  const namesIn = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node.name.value];
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
      return inner ? namesIn(inner) : [];
    });
  const names = namesIn(operation.selectionSet).filter((name) => name !== '__typename');
  return names.every((name) => URGENT_REPORTS.has(name)) ? names.length : 0;
}
