import type { Pool } from 'pg';
import { newId } from '@homeward/service-kit';

export interface HiddenPlace {
  fromAt?: Date;
  untilAt?: Date | null;
  /** Null: from everybody who does not keep it. */
  hiddenFrom?: readonly string[] | null;
  disclosedTo?: readonly string[];
}

/** Hides where a child is, as `recordLocationProtection` does, in a test of a service that is not case-records. Resolves to its id. */
export async function hidePlace(owner: Pool, childId: string, place: HiddenPlace = {}): Promise<string> {
  const { fromAt = new Date('2026-01-01T00:00:00Z'), untilAt = null, hiddenFrom = null, disclosedTo = [] } = place;
  const id = newId();
  await owner.query(
    `insert into hub.location_protection (id, child_id, from_at, until_at, hidden_from, disclosed_to) values ($1, $2, $3, $4, $5, $6)`,
    [id, childId, fromAt, untilAt, hiddenFrom, disclosedTo],
  );
  return id;
}
