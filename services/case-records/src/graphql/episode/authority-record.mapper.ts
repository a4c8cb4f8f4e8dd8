import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenRecord } from '../../store/episode-parts.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { AuthorityRecord } from './authority-record.type';

export function toAuthorityRecord(row: SeenRecord, viewer: Viewer, authorities: AuthorityMapper): AuthorityRecord {
  const { id, capacity, openedAt, state, category, categoryRefused, risk } = row;
  const shown = redact('AuthorityRecord', row.relations, viewer, {
    id,
    authority: authorities.toAuthority(row.authorityId),
    capacity,
    openedAt,
    state,
    category,
    categoryRule: row.categoryRule && { ...row.categoryRule, note: row.categoryRule.note ?? null },
    categoryRefused,
    risk,
    rule: { id: row.ruleId, source: row.ruleSource, note: row.ruleNote },
    mayAuthorise: row.authorisationTerms.map(({ notBefore, ...terms }) => ({
      ...terms,
      notBefore: notBefore === null ? null : new Date(notBefore),
    })),
    authorisations: row.authorisations.map(({ at, ...said }) => ({ ...said, at: new Date(at) })),
  });
  return Object.assign(new AuthorityRecord(), shown);
}
