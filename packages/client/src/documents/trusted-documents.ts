import { parse, type DocumentNode } from 'graphql';
import { documentText } from './document-text';

/** What `homeward documents collect` writes. */
export interface TrustedDocuments {
  /** The subject of the tokens that may send them, or an organisation; null: every client. */
  client: string | null;
  /** By id: `sha256:` and the hash of the text. */
  documents: Readonly<Record<string, string>>;
}

/** What a request says of its document: the id of a trusted one, else its text. */
export type DocumentOfRequest = { documentId: string } | { query: string };

const ids = new WeakMap<TrustedDocuments, Map<string, string>>();
const texts = new WeakMap<DocumentNode, string>();

function idsOf(trusted: TrustedDocuments): Map<string, string> {
  const known = ids.get(trusted) ?? new Map(Object.entries(trusted.documents).map(([id, text]) => [text, id]));
  ids.set(trusted, known);
  return known;
}

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? documentText(document);
  texts.set(document, text);
  return text;
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined; // the hub says what is wrong with it
  }
}

/** With trusted documents, the id of `operation` if it is one of them; else its text, which the hub may refuse. */
export function documentOf(operation: DocumentNode | string, trusted: TrustedDocuments | undefined): DocumentOfRequest {
  const document = typeof operation === 'string' ? (trusted ? parsed(operation) : undefined) : operation;
  const query = typeof operation === 'string' ? operation : textOf(operation);
  const documentId = trusted && document && idsOf(trusted).get(textOf(document));
  return documentId === undefined ? { query } : { documentId };
}
