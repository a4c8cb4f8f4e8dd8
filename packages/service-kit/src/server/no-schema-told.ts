import { GraphQLError, type ASTVisitor, type ValidationRule } from 'graphql';

const TELLS_THE_SCHEMA: ReadonlySet<string> = new Set(['__schema', '__type', '_service']);

/** In production a subgraph tells nobody what it is made of, neither in answer to introspection nor as federation's own text. */
export const noSchemaTold: ValidationRule = (context): ASTVisitor => ({
  Field(node) {
    if (!TELLS_THE_SCHEMA.has(node.name.value)) return;
    const message = 'The schema is not told in production. It is published with the hub: schema.graphql of this service.';
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});
