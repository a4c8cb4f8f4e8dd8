import { statement, type Tx } from '@homeward/service-kit';

const RESPONSIBLE = statement(
  'rhi_providers.is-responsible',
  `select from hub.my_access a where a.child_id = $1 and a.episode_id is null and a.record_id is null
     and a.relation = 'RESPONSIBLE' and a.current`,
);

/** Whether the caller's authority is responsible for the child at this moment: a former one still reads its time, and decides nothing. */
export async function isResponsibleNow(tx: Tx, childId: string): Promise<boolean> {
  return (await tx.sql(RESPONSIBLE, [childId])).length > 0;
}
