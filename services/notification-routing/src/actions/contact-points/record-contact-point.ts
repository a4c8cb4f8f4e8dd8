import { newId, type Caller, type Database } from '@homeward/service-kit';
import type { ContactPointEntity } from '../../entities/contact-point.entity';
import { contactPointStore } from '../../store/contact-point.store';
import { checkContactPoint, type ContactPointToRecord } from './check-contact-point';

export type RecordContactPoint = (caller: Caller, point: ContactPointToRecord) => Promise<ContactPointEntity>;

/** Says who is asked, and in which order, behind a role of the caller's own organisation; the same position again replaces who it was. */
export function createRecordContactPoint(database: Database, mail: boolean): RecordContactPoint {
  return (caller, point) =>
    database.write(caller, 'contact-point:record', (tx) => {
      const channels = checkContactPoint(point, mail);
      const { role, position, personSubject, personName } = point;
      return contactPointStore.record(tx, {
        id: newId(),
        role,
        position,
        personSubject: personSubject ?? null,
        personName: personName?.trim() ?? null,
        channels,
        recordedAt: tx.now,
        recordedBy: tx.viewer.subject,
      });
    });
}
