import type { Viewer } from '@homeward/service-kit';

type Client = Pick<Viewer, 'subject' | 'organisationId'>;

/** Documents that were collected when a client was built, by their ids: `sha256:` and the hash of the text. */
export interface Manifest {
  /** The subject of the tokens that may send them, or an organisation whose every client may; null: every client. */
  client: string | null;
  documents: Readonly<Record<string, string>>;
}

export interface TrustedDocuments {
  readonly count: number;
  /** The text of a document that this client may send; undefined for one that is not known, or another's. */
  find(id: string, client: Client): string | undefined;
}

const FOR_ALL = '';

export function trustedDocuments(manifests: readonly Manifest[]): TrustedDocuments {
  const byClient = new Map<string, Map<string, string>>();
  for (const { client, documents } of manifests) {
    const known = byClient.get(client ?? FOR_ALL) ?? new Map<string, string>();
    for (const [id, text] of Object.entries(documents)) known.set(id, text);
    byClient.set(client ?? FOR_ALL, known);
  }
  const of = (client: string, id: string): string | undefined => byClient.get(client)?.get(id);
  return {
    count: [...byClient.values()].reduce((sum, { size }) => sum + size, 0),
    find: (id, { subject, organisationId }) => of(subject, id) ?? of(organisationId, id) ?? of(FOR_ALL, id),
  };
}
