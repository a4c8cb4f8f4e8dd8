import type { Viewer } from '../identity/viewer';
import type { AuditTrail } from './audit-trail';

/** On whose behalf something is read or written; `GraphContext` is one. */
export interface Caller {
  readonly viewer: Viewer;
  readonly audit: AuditTrail;
  readonly correlationId: string;
}
