import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export interface Shape {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/**
 * The worst of the document's operations in each respect, with every fragment counted where it is spread. Linear in the document's
 * size. Introspection (`__schema`, `__type`) is not descended into: where it is allowed at all, its tools ask deep.
 */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, Shape>();

  const fragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING); // a fragment within itself ends here; validation refuses it
    const node = fragments.get(name);
    const shape = node ? selections(node.selectionSet) : NOTHING;
    measured.set(name, shape);
    return shape;
  };

  function selections(set: SelectionSetNode): Shape {
    const total = { ...NOTHING };
    const add = (inner: Shape, depth: number, rootFields: number): void => {
      total.depth = Math.max(total.depth, depth);
      total.aliases += inner.aliases;
      total.directives += inner.directives;
      total.rootFields += rootFields;
    };
    for (const selection of set.selections) {
      total.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        total.aliases += selection.alias ? 1 : 0;
        const descend = selection.selectionSet && !selection.name.value.startsWith('__');
        const inner = descend && selection.selectionSet ? selections(selection.selectionSet) : NOTHING;
        add(inner, inner.depth + 1, 1);
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragment(selection.name.value) : selections(selection.selectionSet);
        add(inner, inner.depth, inner.rootFields);
      }
    }
    return total;
  }

  const worst = { ...NOTHING };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = selections(node.selectionSet);
    worst.depth = Math.max(worst.depth, shape.depth);
    worst.aliases = Math.max(worst.aliases, shape.aliases);
    worst.directives = Math.max(worst.directives, shape.directives + (node.directives?.length ?? 0));
    worst.rootFields = Math.max(worst.rootFields, shape.rootFields);
  }
  return worst;
}
