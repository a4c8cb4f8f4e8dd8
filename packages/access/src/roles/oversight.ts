import type { Action } from '../actions';

/** What those who answer for others' work do: they read it, and accept what is sent to them. They change nothing. */
export const OVERSIGHT: readonly Action[] = [
  'notification:read',
  'child:read',
  'episode:read',
  'duty:read',
  'authority:read',
  'delivery:read',
  'delivery:open',
  'delivery:accept',
  'assignment:read',
  'interview:read',
  'provider:read',
  'schooling:read',
  'cme-case:read',
];
