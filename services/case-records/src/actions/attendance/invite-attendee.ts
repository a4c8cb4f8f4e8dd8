import { isRecordId, Relation, type AttendanceKind } from '@homeward/domain';
import {
  conflict,
  invalidInput,
  newId,
  notFound,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import type { AttendanceEntity } from '../../entities/attendance.entity';
import { addAttendance, findOccasion, isRestricted, type SeenAttendance } from '../../store/attendance.store';
import { ownAuthority } from '../own-authority';
import { grantOf } from './attendance-access';

export interface InviteAttendee {
  /** One of the two: the meeting that is owed, or the episode that it is about. */
  dutyId?: string | null;
  episodeId?: string | null;
  /** The token subject of the person, at the organisation's issuer. */
  personSubject: string;
  personName?: string | null;
  /** Id, or an authority's name or code. */
  organisation: string;
  as: Exclude<AttendanceKind, 'CARE'>;
  from?: Date | null;
  until: Date;
}

/** A meeting, or a panel that meets each month: whoever sits on it for longer is invited again. */
export const MOST_DAYS = 31;
const DAY = 86_400_000;

/**
 * One person may read what a meeting or a panel is about, from the invitation until its end. The authority that is responsible invites to its
 * child's episodes, and whoever owes a meeting invites to that.
 * Throws AppError NOT_FOUND, INVALID_INPUT, and CONFLICT for somebody who must not be told of the child.
 */
export const createInviteAttendee =
  (database: Database, jobsDatabase: Database, organisations: Organisations) =>
  async (caller: Caller, input: InviteAttendee): Promise<SeenAttendance> => {
    const authorityId = ownAuthority(caller.viewer);
    const { episodeId, dutyId } = namedOccasion(input);
    const occasion = await database.read(caller, async (tx) => {
      tx.asked(...[episodeId, dutyId].filter((id) => id !== null));
      return findOccasion(tx, episodeId, dutyId);
    });
    if (!occasion) throw notFound(dutyId ? 'meeting' : 'episode', 'Whoever is responsible, or owes the meeting, invites to it.');
    const organisationId = organisationOf(input.organisation, organisations);
    return jobsDatabase.write(caller, 'attendance:invite', async (tx) => {
      const attendance: AttendanceEntity = {
        id: newId(),
        childId: occasion.childId,
        episodeId: occasion.episodeId,
        dutyId: occasion.dutyId,
        kind: input.as,
        organisationId,
        personSubject: subjectOf(input.personSubject),
        personName: input.personName?.trim() || null,
        ...timesOf(input, tx.now),
        endedAt: null,
        givenBy: caller.viewer.name,
        givenByAuthorityId: authorityId,
      };
      await give(tx, attendance);
      return { ...attendance, relations: [Relation.RESPONSIBLE] };
    });
  };

function namedOccasion({ episodeId, dutyId }: InviteAttendee): { episodeId: string | null; dutyId: string | null } {
  const given = [episodeId, dutyId].filter((id) => id?.trim());
  if (given.length !== 1)
    throw invalidInput('input.dutyId', 'Name the meeting by its duty, or the episode that it is about: one of the two.');
  if (!isRecordId(given[0]!)) throw invalidInput('input.dutyId', 'This is no id. Take it from the duties of the episode.');
  return { episodeId: episodeId?.trim() || null, dutyId: dutyId?.trim() || null };
}

export function organisationOf(name: string, organisations: Organisations): string {
  const known = organisations.byId(name) ?? organisations.authorityByName(name);
  if (known) return known.id;
  throw invalidInput('input.organisation', `No organisation is called "${name}". Give its id, such as provider.advocacy-focus.`);
}

export function subjectOf(subject: string): string {
  const trimmed = subject.trim();
  if (trimmed) return trimmed;
  throw invalidInput('input.personSubject', "Give the person's account, as the token of its organisation names it.");
}

function timesOf({ from, until }: InviteAttendee, now: Date): { fromAt: Date; untilAt: Date } {
  const fromAt = from ?? now;
  if (until <= fromAt || until <= now)
    throw invalidInput('input.until', 'An invitation ends after it begins, and not before it is given.');
  if (until.getTime() - fromAt.getTime() > MOST_DAYS * DAY)
    throw invalidInput('input.until', `An invitation lasts ${MOST_DAYS} days at most. Invite again for the next meeting.`);
  return { fromAt, untilAt: until };
}

/** Writes it down and opens what it opens, unless the person must not be told. */
export async function give(tx: Tx, attendance: AttendanceEntity): Promise<void> {
  if (await isRestricted(tx, attendance))
    throw conflict('A restriction says that this person must not be told of the child. Look at the restrictions of the child.');
  await addAttendance(tx, attendance);
  tx.grantAccess([grantOf(attendance)]);
  tx.saw(attendance.id, attendance.childId, ...(attendance.episodeId ? [attendance.episodeId] : []));
}
