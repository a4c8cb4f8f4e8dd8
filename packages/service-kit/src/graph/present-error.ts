import { GraphQLError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { ValidationError } from 'class-validator';
import { AppError, type ErrorCode } from '../errors/app-error';

export interface PresentedError {
  error: GraphQLError;
  /** Set where something went wrong that was not foreseen: for the log. */
  unforeseen?: unknown;
}

/**
 * What a client is told: the code, the sentence, the field and the remedy of an AppError; INVALID_INPUT with graphql-js's own words where
 * the request does not fit the schema; for anything else INTERNAL and the correlation id, and no word of what happened.
 */
export function presentError(thrown: unknown, correlationId: string): PresentedError {
  const located = thrown instanceof GraphQLError ? thrown : undefined;
  const original = located?.originalError ?? thrown;
  const say = (code: ErrorCode, message: string, details: object = {}): GraphQLError =>
    new GraphQLError(message, {
      ...(located?.nodes ? { nodes: located.nodes } : {}),
      ...(located?.path ? { path: located.path } : {}),
      extensions: { code, ...details, correlationId },
    });
  if (original instanceof AppError) {
    const error = say(original.code, original.message, original.details);
    return original.code === 'INTERNAL' ? { error, unforeseen: original } : { error };
  }
  if (original instanceof ArgumentValidationError) {
    const { field, message } = firstFault(original.extensions.validationErrors as ValidationError[]);
    return { error: say('INVALID_INPUT', message, { field }) };
  }
  if (located && isAboutTheRequest(located)) return { error: say('INVALID_INPUT', located.message) };
  return { error: say('INTERNAL', INTERNAL_MESSAGE), unforeseen: original };
}

export const INTERNAL_MESSAGE = 'Something went wrong inside the hub. Try again; if it happens again, report the correlation id.';

/** Raised by graphql-js itself: before the execution (no path yet), or for an argument in the document that does not fit its type. */
function isAboutTheRequest(error: GraphQLError): boolean {
  if (!error.path) return error.originalError === undefined || error.originalError instanceof GraphQLError;
  return error.originalError instanceof GraphQLError && error.originalError.nodes !== undefined;
}

function firstFault(errors: readonly ValidationError[], path: readonly string[] = []): { field: string; message: string } {
  const error = errors[0];
  if (!error) return { field: path.join('.'), message: 'The input is not valid.' };
  const here = [...path, error.property];
  if (error.children?.length) return firstFault(error.children, here);
  const field = here.join('.');
  const reason = Object.values(error.constraints ?? {})[0] ?? 'is not valid';
  return { field, message: reason.startsWith(error.property) ? `${reason}.` : `${field}: ${reason}.` };
}
