import { responsibleNow, statement, type Tx } from '@homeward/service-kit';

const RESPONSIBLE = statement(
  'rhi_providers.is-responsible',
  `select from (select $1::uuid as child_id) c where ${responsibleNow('c.child_id')}`,
);

/** Whether the caller's authority is responsible for the child at this moment: a former one still reads its time, and decides nothing. */
export async function isResponsibleNow(tx: Tx, childId: string): Promise<boolean> {
  return (await tx.sql(RESPONSIBLE, [childId])).length > 0;
}
