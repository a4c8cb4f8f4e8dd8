export { createClient, type Client } from './create-client';
export type { ClientOptions, RequestOptions } from './client-options';
export { collectOperations, type Collected, type CollectedOperation, type DocumentFile } from './documents/collect-operations';
export type { TrustedDocuments } from './documents/trusted-documents';
export { GraphError, type AnsweredError, type GraphErrorCode } from './graph-error';
export type { Operation, TypedDocument } from './typed-document';
