import { getOperationAST, GraphQLError } from 'graphql';
import { refusal } from '../errors/refusal';
import type { Plugin } from './plugin';

const JSON_BODY = /^application\/(graphql\+)?json\s*(;|$)/i;

/**
 * GET asks, and nothing else; POST carries JSON. So a page elsewhere can neither change anything nor send a body without the browser
 * asking first, even where a browser holds credentials of its own.
 */
export function useSafeMethods(): Plugin {
  return {
    onRequestParse({ request }) {
      const type = request.headers.get('content-type') ?? '';
      if (request.method !== 'POST' || JSON_BODY.test(type)) return;
      const empty = type === '' && Number(request.headers.get('content-length') ?? 0) === 0;
      throw refusal(
        'INVALID_INPUT',
        'A request by POST must carry JSON: send it with the header Content-Type: application/json.',
        {
          field: 'content-type',
          status: empty ? 400 : 415,
        },
      );
    },
    onParse() {
      return ({ result, context }) => {
        const { request, params } = context;
        if (request?.method !== 'GET' || !result || result instanceof GraphQLError || !('kind' in result)) return;
        const operation = getOperationAST(result, params?.operationName)?.operation ?? 'query';
        if (operation === 'query') return;
        throw refusal('INVALID_INPUT', `A ${operation} cannot be sent by GET. Send it by POST.`, {
          field: 'query',
          remedy: 'Send it by POST.',
          status: 405,
          headers: { allow: 'POST' },
        });
      };
    },
  };
}
