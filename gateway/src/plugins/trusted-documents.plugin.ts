import type { GraphQLError } from 'graphql';
import type { TrustedDocuments } from '../documents/trusted-documents';
import { refusal } from '../errors/refusal';
import { contextOf, type Plugin } from './plugin';

export interface DocumentRules {
  documents: TrustedDocuments | undefined;
  machineDocuments: 'any' | 'trusted';
  personDocuments: 'any' | 'trusted';
}

const COLLECT = 'Collect the documents of your client with `homeward documents collect`, and give them to whoever runs this hub.';

const faulty = (message: string): GraphQLError => refusal('INVALID_INPUT', message, { field: 'documentId', status: 400 });

const unknown = (): GraphQLError =>
  refusal('NOT_FOUND', `There is no trusted document of this id for your client. ${COLLECT}`, {
    field: 'documentId',
    remedy: COLLECT,
    status: 404,
  });

const untrusted = (): GraphQLError =>
  refusal('FORBIDDEN', `Your client may send trusted documents alone: send a documentId instead of a query. ${COLLECT}`, {
    field: 'query',
    remedy: COLLECT,
    status: 403,
  });

/** A request by GET carries it in its address, every other one in what it sends. */
function documentIdOf(params: object, request: Request | undefined): unknown {
  if ('documentId' in params) return params.documentId ?? undefined;
  return request?.method === 'GET'
    ? (new URL(request.url, 'http://gateway').searchParams.get('documentId') ?? undefined)
    : undefined;
}

/**
 * `documentId` stands for a document that was collected when its client was built, as the appendix on persisted documents of GraphQL over
 * HTTP has it; over graphql-ws, which wants a `query`, beside an empty one. What it stands for is limited like any other document.
 */
export function useTrustedDocuments({ documents, machineDocuments, personDocuments }: DocumentRules): Plugin {
  return {
    onParams({ params, request, setParams, context }) {
      const { caller } = contextOf(context);
      if (!caller || typeof params !== 'object' || params === null) return;
      const id = documentIdOf(params, request);
      const rule = caller.viewer.kind === 'person' ? personDocuments : machineDocuments;
      if (id === undefined) {
        if (rule === 'trusted') throw untrusted();
        return;
      }
      if (typeof id !== 'string') throw faulty('A documentId is a text: `sha256:` and 64 digits.');
      if (params.query) throw faulty('Send a documentId or a query, not both.');
      const query = documents?.find(id, caller.viewer);
      if (query === undefined) throw unknown();
      const { operationName, variables, extensions } = params;
      setParams({ query, operationName, variables, extensions });
    },
  };
}
