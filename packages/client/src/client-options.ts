import type { TrustedDocuments } from './documents/trusted-documents';

export interface ClientOptions {
  /** Of the graph: https://hub.example/graphql */
  url: string;
  /** The present token of whoever asks, without "Bearer"; asked for before every request, so renew it here. */
  token: () => Promise<string>;
  /** Why it is asked, kept in the audit of every child who is looked at: FIND_CHILD, SAFEGUARD_CHILD … */
  purpose?: string;
  /** What `homeward documents collect` made of your documents: those are sent by their ids, all others as text. */
  trustedDocuments?: TrustedDocuments;
  /** How long an answer may take, in milliseconds; 30,000 when not given. */
  timeoutMs?: number;
  /** The platform's own when not given. */
  fetch?: typeof fetch;
  /** The platform's own when not given, else the package `ws`. */
  webSocket?: unknown;
}

export interface RequestOptions {
  /** Instead of the client's. */
  purpose?: string;
  /** Your own id for this request, 8 to 64 letters, digits, dots, dashes or underscores: it is in every log of the hub. */
  requestId?: string;
  signal?: AbortSignal;
}
