import { statement, type Tx } from '@homeward/service-kit';
import { ContactRestrictionEntity } from '../entities/contact-restriction.entity';
import { relationsToChild, type Seen } from './child.store';
import { encrypted, RESTRICTION } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

export type SeenRestriction = Seen<ContactRestrictionEntity>;

const OF_CHILDREN = statement(
  'case_records.read-contact-restrictions',
  `select ${rowColumns(ContactRestrictionEntity, 'r')}, ${relationsToChild('r.child_id')} as relations
  from case_records.contact_restriction r
  where r.child_id = any($1) and exists (select from hub.my_access a where a.child_id = r.child_id offset 0)
  order by r.from_at desc, r.id`,
);

const ADD = statement('case_records.add-contact-restriction', insertRows(ContactRestrictionEntity));

const EPISODES = statement(
  'case_records.episodes-of-own-child',
  `select e.id from case_records.episode e where e.child_id = $1 and e.superseded_by is null`,
);

export async function readRestrictions(tx: Tx, childIds: readonly string[]): Promise<Seen<ContactRestrictionEntity>[]> {
  return tx.sql<Seen<ContactRestrictionEntity>>(OF_CHILDREN, [childIds]);
}

export async function addRestriction(tx: Tx, restriction: ContactRestrictionEntity): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([await encrypted(tx, RESTRICTION, restriction)])]);
}

export async function episodesOfOwnChild(tx: Tx, childId: string): Promise<string[]> {
  return (await tx.sql<{ id: string }>(EPISODES, [childId])).map(({ id }) => id);
}
