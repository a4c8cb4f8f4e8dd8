import type { GraphQLError } from 'graphql';
import { refusal } from '../errors/refusal';
import type { Limits } from './limits';

const SAYING: Partial<Record<keyof Limits, (reached: number, max: number) => string>> = {
  depth: (reached, max) => `This operation is ${reached} fields deep and may be ${max}`,
  aliases: (reached, max) => `This operation uses ${reached} aliases and may use ${max}`,
  tokens: (reached, max) => `This document has ${reached} tokens and may have ${max}`,
  characters: (reached, max) => `This document has ${reached} characters and may have ${max}`,
  rootFields: (reached, max) => `This operation has ${reached} root fields and may have ${max}`,
  directives: (reached, max) => `This operation uses ${reached} directives and may use ${max}`,
  cost: (reached, max) => `This operation may cost ${reached} and may not pass ${max}`,
  batch: (reached, max) => `This request holds ${reached} operations and may hold ${max}`,
  bodyBytes: (reached, max) => `This request is ${reached} bytes long and may be ${max}`,
};

const REMEDY: Partial<Record<keyof Limits, string>> = {
  cost: 'Ask for fewer at a time with `first`, or for fewer lists within lists.',
  batch: 'Send fewer operations in one request.',
  bodyBytes: 'Send a shorter request.',
};

/** Says which limit, what it allows and what was reached; also for programs, in `details`. */
export function overLimit(limit: keyof Limits, reached: number, max: number, status = 400): GraphQLError {
  const saying = SAYING[limit]?.(reached, max) ?? `This operation passes the limit ${limit}`;
  const remedy = REMEDY[limit] ?? 'Split it into smaller operations.';
  return refusal('INVALID_INPUT', `${saying}. ${remedy}`, {
    field: limit === 'batch' || limit === 'bodyBytes' ? 'request' : 'query',
    remedy,
    details: { limit, max, reached },
    status,
    bySpecification: status === 400,
  });
}
