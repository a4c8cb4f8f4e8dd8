import { AuthorisationKind, formatLondon, isRecordId } from '@homeward/domain';
import { forbidden, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import type { AuthorisationColumn, AuthorisationTermsColumn } from '../../entities/authority-record.entity';
import { lockOwnRecord, putAuthorisations } from '../../store/authorisation.store';
import { lockChildren } from '../../store/dossier.store';
import { readEpisodes } from '../../store/episode.store';
import { childrenOfEpisodes } from '../../store/happening.store';
import { ownAuthority } from '../own-authority';
import { namedPeople, refuseOneForSeveral, roleText } from '../agreement';

export interface RecordAuthorisation {
  episodeId: string;
  kind: AuthorisationKind;
  agreedBy: { role: string; name: string; inWriting: boolean }[];
  /** Who takes over, where the authority ends its service. */
  acceptingAgency?: string | null;
  /** What the parents said; asked, and never waited for. */
  parentsConsent?: boolean | null;
  note: string;
}

/**
 * The responsible authority takes a step that is its own to take, with everybody whom its protocol names. What the parents said is recorded and
 * decides nothing. Publicity is recorded without terms where the protocol has none; service ends only where the protocol says how.
 * Throws AppError INVALID_INPUT that names who or what is missing, and by which rule; FORBIDDEN for another authority; NOT_FOUND.
 * @returns the id of the authority's record
 */
export const createRecordAuthorisation =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: RecordAuthorisation): Promise<string> => {
    const authorityId = ownAuthority(caller.viewer);
    if (!isRecordId(input.episodeId)) throw invalidInput('input.episodeId', 'This is no id of an episode.');
    const seen = await database.read(caller, async (tx) => {
      tx.asked(input.episodeId);
      return (await readEpisodes(tx, [input.episodeId]))[0];
    });
    if (!seen) throw notFound('episode');
    if (seen.responsibleAuthorityId !== authorityId)
      throw forbidden('Only the responsible authority decides this of its child. Ask it.');
    return jobsDatabase.write(caller, 'authorisation:record', async (tx) => {
      const { episodeId, childId } = (await childrenOfEpisodes(tx, [seen.id])).get(seen.id) ?? {
        episodeId: seen.id,
        childId: seen.childId,
      };
      await lockChildren(tx, [childId]);
      const record = await lockOwnRecord(tx, episodeId, authorityId);
      if (!record) throw notFound('record', 'Your authority keeps no file on this absence.');
      const authorised = authorisation(input, record.authorisationTerms, { now: tx.now, by: caller.viewer.name });
      if (!record.authorisations.some((one) => isSame(one, authorised)))
        await putAuthorisations(tx, record.id, [...record.authorisations, authorised]);
      tx.saw(episodeId, record.id);
      return record.id;
    });
  };

const citations = (terms: readonly AuthorisationTermsColumn[]): string =>
  terms.map(({ rule }) => `${rule.id}, ${rule.source}`).join('; ');

/** Recorded again in the same words it changes nothing. */
const isSame = (one: AuthorisationColumn, other: AuthorisationColumn): boolean =>
  one.kind === other.kind && one.note === other.note && JSON.stringify(one.agreedBy) === JSON.stringify(other.agreedBy);

function authorisation(
  input: RecordAuthorisation,
  all: readonly AuthorisationTermsColumn[],
  { now, by }: { now: Date; by: string },
): AuthorisationColumn {
  const terms = all.filter(({ kind }) => kind === input.kind);
  const note = input.note.trim();
  const acceptingAgency = input.acceptingAgency?.trim() || null;
  const agreedBy = namedPeople(input.agreedBy);
  if (note === '') throw invalidInput('input.note', 'Say in `note` what was decided and why.');
  if (input.kind === AuthorisationKind.END_OF_SERVICE) refuseEarlyEnd(terms, acceptingAgency, now);
  refuseWithout(agreedBy, terms);
  return {
    kind: input.kind,
    at: now.toISOString(),
    by,
    agreedBy,
    acceptingAgency,
    parentsConsent: input.parentsConsent ?? null,
    note,
    rules: terms.map(({ rule }) => rule),
  };
}

function refuseEarlyEnd(terms: readonly AuthorisationTermsColumn[], acceptingAgency: string | null, now: Date): void {
  if (terms.length === 0)
    throw invalidInput('input.kind', 'No rule of your protocol lets service end while the facts are as they are. It goes on.');
  const early = terms.find(({ notBefore }) => notBefore !== null && now < new Date(notBefore));
  if (early?.notBefore)
    throw invalidInput(
      'input.kind',
      `Service does not end before ${formatLondon(new Date(early.notBefore))} (${citations([early])}).`,
    );
  const asking = terms.filter(({ needs }) => needs.includes('accepting_agency'));
  if (asking.length > 0 && acceptingAgency === null)
    throw invalidInput(
      'input.acceptingAgency',
      `Service ends only when another agency has taken the child over (${citations(asking)}). Name it.`,
    );
}

/** One person may not stand for several roles. */
function refuseWithout(people: AuthorisationColumn['agreedBy'], terms: readonly AuthorisationTermsColumn[]): void {
  const written = terms.flatMap(({ inWriting }) => inWriting);
  const roles = [...new Set([...written, ...terms.flatMap(({ agreedBy }) => agreedBy)])];
  const missing = roles.filter(
    (role) => !people.some((person) => person.role === role && (person.inWriting || !written.includes(role))),
  );
  if (missing.length > 0)
    throw invalidInput(
      'input.agreedBy',
      `These must agree as well: ${missing.map((role) => (written.includes(role) ? `${roleText(role)} in writing` : roleText(role))).join(', ')} (${citations(terms)}). Name each with the role.`,
    );
  refuseOneForSeveral(people, roles, citations(terms));
}
