import type { Caller, Database } from '@homeward/service-kit';
import type { ContactPointEntity } from '../../entities/contact-point.entity';
import { contactPointStore } from '../../store/contact-point.store';

export type ListContactPoints = (caller: Caller, role: string | null) => Promise<ContactPointEntity[]>;

/** The lists of the caller's own organisation, by role and position. */
export const createListContactPoints =
  (database: Database): ListContactPoints =>
  (caller, role) =>
    database.read(caller, (tx) => contactPointStore.ofMine(tx, role));
