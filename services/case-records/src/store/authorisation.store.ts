import { statement, type Tx } from '@homeward/service-kit';
import { AuthorityRecordEntity, type AuthorisationColumn } from '../entities/authority-record.entity';
import { AUTHORITY_RECORD, encrypted, plain } from './encrypted-columns';
import { rowColumns } from './row-sql';

/** For jobs: to be changed by one alone. */
const LOCK = statement(
  'case_records.lock-own-record',
  `select ${rowColumns(AuthorityRecordEntity, 't')} from case_records.authority_record t
  where t.episode_id = $1 and t.authority_id = $2 and t.state <> 'WITHDRAWN' for update`,
);

const PUT = statement(
  'case_records.put-authorisations',
  `update case_records.authority_record t set authorisations = $2 where t.id = $1 returning t.id`,
);

export async function lockOwnRecord(tx: Tx, episodeId: string, authorityId: string): Promise<AuthorityRecordEntity | null> {
  const [record] = await tx.sql<AuthorityRecordEntity>(LOCK, [episodeId, authorityId]);
  return record ? plain(tx, AUTHORITY_RECORD, record) : null;
}

export const putAuthorisations = async (tx: Tx, recordId: string, all: readonly AuthorisationColumn[]): Promise<void> => {
  const { authorisations } = await encrypted(tx, AUTHORITY_RECORD, { id: recordId, authorisations: [...all] });
  await tx.sql(PUT, [recordId, JSON.stringify(authorisations)]);
};
