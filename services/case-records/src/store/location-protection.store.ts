import { ownOfChild, statement, type Tx } from '@homeward/service-kit';
import { LocationProtectionEntity } from '../entities/location-protection.entity';
import { relationsToChild, type Seen } from './child.store';
import { encrypted, plain, PROTECTION } from './encrypted-columns';
import { insertRows, rowColumns } from './row-sql';

export type SeenProtection = Seen<LocationProtectionEntity>;

/** Those who keep the place at this moment: to anybody else there is no protection. */
const KEEPER = `exists (select from hub.my_access a where a.child_id = p.child_id and a.episode_id is null and a.record_id is null
    and a.current and a.relation in ('RESPONSIBLE', 'HOST') offset 0)`;
const COLUMNS = `${rowColumns(LocationProtectionEntity, 'p')}, ${relationsToChild('p.child_id')} as relations`;

const OF_CHILDREN = statement(
  'case_records.read-location-protections',
  `select ${COLUMNS} from case_records.location_protection p where p.child_id = any($1) and ${KEEPER} order by p.from_at desc, p.id`,
);

const OWN = statement(
  'case_records.find-own-location-protection',
  `select ${COLUMNS} from case_records.location_protection p join case_records.child c on c.id = p.child_id
  where p.id = $1 and ${ownOfChild('c.responsible_authority_id', 'c.id')} and ${KEEPER} for no key update of p`,
);

const ADD = statement('case_records.add-location-protection', insertRows(LocationProtectionEntity));
const HIDE = statement('hub.protect-place', 'select hub.protect_place($1, $2, $3, $4, $5, $6)');

const END = statement(
  'case_records.end-location-protection',
  `update case_records.location_protection set until_at = $2, ended_by = $3, ended_because = $4 where id = $1`,
);
const REVIEW = statement(
  'case_records.review-location-protection',
  `update case_records.location_protection set review_at = $2, review_tell_at = $2 where id = $1`,
);
const SHOW = statement('hub.unprotect-place', 'select hub.unprotect_place($1, $2, $3)');

/** For jobs: those that hide the place of these children now, or are to. */
const STANDING = statement(
  'case_records.load-standing-protections',
  `select ${rowColumns(LocationProtectionEntity, 'p')} from case_records.location_protection p
  where p.child_id = any($1) and (p.until_at is null or p.until_at > $2) order by p.from_at, p.id`,
);
const CARRY = statement('hub.carry-protection', 'select hub.carry_protection($1, $2, $3, $4)');

const TELL = statement(
  'case_records.disclose-location',
  `update case_records.location_protection set disclosed_to = $2 where id = $1`,
);
const DISCLOSE = statement('hub.disclose-place', 'select hub.disclose_place($1, $2, $3)');

/** Newest first. */
export const readProtections = (tx: Tx, childIds: readonly string[]): Promise<SeenProtection[]> =>
  tx.sql(OF_CHILDREN, [childIds]);

/** The one of that id, held until the transaction ends; none where the caller's authority is not responsible for the child. */
export const findOwnProtection = (tx: Tx, id: string): Promise<SeenProtection[]> => tx.sql(OWN, [id]);

/** With what is kept of it, the one fact by which every service hides the place from now on. */
export async function addProtection(tx: Tx, protection: LocationProtectionEntity): Promise<void> {
  const { id, childId, fromAt, untilAt, hiddenFrom, disclosedTo } = protection;
  await tx.sql(ADD, [JSON.stringify([await encrypted(tx, PROTECTION, protection)])]);
  await tx.sql(HIDE, [id, childId, fromAt, untilAt, hiddenFrom, disclosedTo]);
}

export async function endProtection(
  tx: Tx,
  { id, childId, untilAt, endedBy, endedBecause }: LocationProtectionEntity,
): Promise<void> {
  await tx.sql(END, [id, untilAt, endedBy, await tx.columns.encrypt(PROTECTION.endedBecause, [id], endedBecause)]);
  await tx.sql(SHOW, [id, childId, untilAt]);
}

/** It stays, and is looked at again then. */
export async function reviewProtection(tx: Tx, { id, reviewAt }: LocationProtectionEntity): Promise<void> {
  await tx.sql(REVIEW, [id, reviewAt]);
}

export async function discloseTo(tx: Tx, { id, childId, disclosedTo }: LocationProtectionEntity): Promise<void> {
  await tx.sql(TELL, [id, disclosedTo]);
  await tx.sql(DISCLOSE, [id, childId, disclosedTo]);
}

/** For jobs. */
export const loadStandingProtections = (tx: Tx, childIds: readonly string[]): Promise<LocationProtectionEntity[]> =>
  tx.sql(STANDING, [childIds, tx.now]);

/** For jobs: the protection of one child holds for another as well, from now on under an id of its own. */
export async function carryProtection(
  tx: Tx,
  from: LocationProtectionEntity,
  to: { id: string; childId: string },
): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([await encrypted(tx, PROTECTION, { ...(await plain(tx, PROTECTION, from)), ...to })])]);
  await tx.sql(CARRY, [from.id, from.childId, to.id, to.childId]);
}
