import { getOperationAST, GraphQLError, Lexer, parse, Source, TokenKind, type DocumentNode, type ExecutionArgs } from 'graphql';
import { costOf } from '../limits/cost';
import { shapeOf, type Shape } from '../limits/document-shape';
import type { Limits } from '../limits/limits';
import { overLimit } from '../limits/over-limit';
import { contextOf, type Plugin } from './plugin';

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count; // the rest is no GraphQL at all
  }
  return count;
}

const MEASURES = ['depth', 'aliases', 'directives', 'rootFields'] as const satisfies readonly (keyof Shape & keyof Limits)[];

/** Everything is measured before anything is run: a limit that is found half way may be found after a mutation was done. */
export function useOperationLimits(limits: Limits): Plugin {
  const refusals = new WeakMap<DocumentNode, readonly GraphQLError[]>();

  const shapeRefusals = (document: DocumentNode): readonly GraphQLError[] => {
    const known = refusals.get(document);
    if (known) return known;
    const shape = shapeOf(document);
    const found = MEASURES.filter((name) => shape[name] > limits[name]).map((name) => overLimit(name, shape[name], limits[name]));
    refusals.set(document, found);
    return found;
  };

  const costRefusal = ({
    schema,
    document,
    operationName,
    variableValues,
    contextValue,
  }: ExecutionArgs): GraphQLError | undefined => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const cost = costOf(schema, document, operation, variableValues ?? {}, limits);
    contextOf(contextValue).cost = cost;
    return cost > limits.cost ? overLimit('cost', cost, limits.cost) : undefined;
  };

  const checkCost = (args: ExecutionArgs, stop: (result: { errors: GraphQLError[] }) => void): void => {
    const tooCostly = costRefusal(args);
    if (tooCostly) stop({ errors: [tooCostly] });
  };

  return {
    onParams({ params }) {
      const length = params.query?.length ?? 0;
      if (length > limits.characters) throw overLimit('characters', length, limits.characters);
    },
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokens });
        } catch (error) {
          const reached = countTokens(typeof source === 'string' ? source : source.body);
          throw reached > limits.tokens ? overLimit('tokens', reached, limits.tokens) : error;
        }
      });
    },
    onValidate({ params, setResult }) {
      const found = shapeRefusals(params.documentAST);
      if (found.length > 0) setResult(found);
    },
    onExecute({ args, setResultAndStopExecution }) {
      checkCost(args, setResultAndStopExecution);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      checkCost(args, setResultAndStopExecution);
    },
  };
}
