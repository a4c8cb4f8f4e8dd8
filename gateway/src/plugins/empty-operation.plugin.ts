import { getOperationAST, Kind, type DirectiveNode, type DocumentNode, type ExecutionArgs, type SelectionSetNode } from 'graphql';
import type { Plugin } from './plugin';

type Variables = Readonly<Record<string, unknown>>;

const says = (directive: DirectiveNode, variables: Variables): unknown => {
  const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
};

const left = (directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean =>
  !directives?.some(
    (directive) =>
      (directive.name.value === 'skip' && says(directive, variables) === true) ||
      (directive.name.value === 'include' && says(directive, variables) === false),
  );

function asksForSomething(document: DocumentNode, set: SelectionSetNode, variables: Variables): boolean {
  return set.selections.some((node) => {
    if (!left(node.directives, variables)) return false;
    if (node.kind === Kind.FIELD) return true;
    if (node.kind === Kind.INLINE_FRAGMENT) return asksForSomething(document, node.selectionSet, variables);
    const named = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
    );
    return named?.kind === Kind.FRAGMENT_DEFINITION && asksForSomething(document, named.selectionSet, variables);
  });
}

/** An operation that skips all its root fields is answered with nothing here: the planner fails on it. */
export function useEmptyOperation(): Plugin {
  const check = (
    { document, operationName, variableValues }: ExecutionArgs,
    stop: (result: { data: Record<string, unknown> }) => void,
  ): void => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return;
    const defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [],
      ),
    );
    if (!asksForSomething(document, operation.selectionSet, { ...defaults, ...variableValues })) stop({ data: {} });
  };
  return {
    onExecute({ args, setResultAndStopExecution }) {
      check(args, setResultAndStopExecution);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      check(args, setResultAndStopExecution);
    },
  };
}
