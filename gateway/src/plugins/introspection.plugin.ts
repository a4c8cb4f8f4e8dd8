import { GraphQLError, type ASTVisitor, type ValidationRule } from 'graphql';
import type { Plugin } from './plugin';

const NO_INTROSPECTION: ValidationRule = (context): ASTVisitor => ({
  Field(node) {
    if (node.name.value !== '__schema' && node.name.value !== '__type') return;
    const message = 'The schema is not told in production. It is published with the hub: gateway/supergraph.graphql.';
    context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: 'FORBIDDEN' } }));
  },
});

export function useNoIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NO_INTROSPECTION);
    },
  };
}
