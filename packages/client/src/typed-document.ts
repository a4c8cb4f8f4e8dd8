import { print, type DocumentNode } from 'graphql';

/** A document that knows what it takes and what it answers; what code generators call TypedDocumentNode is one. */
export interface TypedDocument<Result = unknown, Variables = Record<string, unknown>> extends DocumentNode {
  __apiType?: (variables: Variables) => Result;
}

/** A document, or its text; the text says nothing of its types. */
export type Operation<Result, Variables> = TypedDocument<Result, Variables> | string;

const printed = new WeakMap<DocumentNode, string>();

export function textOf(operation: DocumentNode | string): string {
  if (typeof operation === 'string') return operation;
  const text = printed.get(operation) ?? print(operation);
  printed.set(operation, text);
  return text;
}
