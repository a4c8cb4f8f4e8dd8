import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenCmeCase } from '../store/cme-case.store';
import type { CmeCase } from './cme-case.type';

export function toCmeCase(row: SeenCmeCase, viewer: Viewer): CmeCase {
  return redact('CmeCase', row.relations, viewer, {
    id: row.id,
    child: { id: row.childId },
    state: row.state,
    reason: row.reason,
    openedAt: row.openedAt,
    reviewAt: row.reviewAt,
    enquiries: row.enquiries,
  });
}
