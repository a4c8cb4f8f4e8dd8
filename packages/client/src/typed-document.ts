import type { DocumentNode } from 'graphql';

/** A document that knows what it takes and what it answers; what code generators call TypedDocumentNode is one. */
export interface TypedDocument<Result = unknown, Variables = Record<string, unknown>> extends DocumentNode {
  __apiType?: (variables: Variables) => Result;
}

/** A document, or its text; the text says nothing of its types. */
export type Operation<Result, Variables> = TypedDocument<Result, Variables> | string;
