export { createClient, type Client } from './create-client';
export type { ClientOptions, RequestOptions } from './client-options';
export { GraphError, type AnsweredError, type GraphErrorCode } from './graph-error';
export type { Operation, TypedDocument } from './typed-document';
