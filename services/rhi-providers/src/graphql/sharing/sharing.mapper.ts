import type { Organisations } from '@homeward/service-kit';
import type { SeenException, SeenSharing } from '../../store/interview.store';
import { toOrganisation } from '../organisation.mapper';
import type { SharingDecision, SharingException } from './sharing.type';

export function toSharing(organisations: Organisations, rows: readonly SeenSharing[]): SharingDecision[] {
  const reviewed = new Set(rows.map(({ reviews }) => reviews));
  return rows.map(({ toOrganisationId, ruleId, ruleSource, ...row }) => ({
    ...row,
    to: toOrganisation(organisations, toOrganisationId),
    rule: { id: ruleId, source: ruleSource },
    waiting: row.outcome === 'REVIEW' && !reviewed.has(row.id),
  }));
}

export const toExceptions = (organisations: Organisations, rows: readonly SeenException[]): SharingException[] =>
  rows.map(({ toOrganisationId, ...row }) => ({
    ...row,
    to: toOrganisationId === null ? null : toOrganisation(organisations, toOrganisationId),
  }));
