import { DutyKind, DutyState, IdentityState, type DecisionReason } from '@homeward/domain';
import type { NewEvent } from '@homeward/contracts';
import type { AccessGrant } from '@homeward/service-kit';
import type { AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { DecisionEntity } from '../../entities/decision.entity';
import type { DutyEntity } from '../../entities/duty.entity';
import type { EpisodeEntity } from '../../entities/episode.entity';
import type { ChildDossier } from '../../store/dossier.store';
import { isOwed } from '../duty/duty-clock';
import { staleBecause } from '../duty/duty-kinds';
import { settleDuties } from '../duty/settle-duties';
import { actingAuthorities, type EpisodeSituation } from './decision-input';
import { decisionRow, deliberate } from './deliberation';
import { accessOfEpisode } from './episode-access';
import { episodeChanged, episodeRow } from './episode-row';
import type { Happening } from './happening';
import { interviewCourse, waiverText, withoutOldNews, withWaiverOn } from './interview-course';
import { interviewEvents } from './interview-events';
import { decideLastFind, lastFind, owedSince } from './last-find';
import { anew, interviewOwed, occasionsOf, otherOccasions, quietly, toldSoFar, type Occasion } from './occasions';
import type { PlannedEpisode } from './plan-episodes';
import { settleRecords } from './settle-records';
import { tellingsOf } from './tellings';

export interface Circumstances {
  now: Date;
  urgent: boolean;
  newId: () => string;
  /** What led to it, where nothing happened but a report. */
  reason: DecisionReason;
  happening: Happening | null;
  /** An authority that said just now that the place is not its own. */
  disownedBy: string | null;
  /** Starts of the other missing episodes from the same establishment; null where there is none. */
  establishmentEpisodes: readonly Date[] | null;
}

/** Everything that follows from one episode's facts, to be written and said in one transaction. */
export interface EpisodeVerdict {
  planned: PlannedEpisode;
  episode: EpisodeEntity;
  records: AuthorityRecordEntity[];
  duties: DutyEntity[];
  decisions: DecisionEntity[];
  grants: AccessGrant[];
  events: NewEvent[];
  disownedBy: string | null;
}

const withChanges = (standing: readonly DutyEntity[], changed: readonly DutyEntity[]): DutyEntity[] => [
  ...new Map([...standing, ...changed].map((duty) => [duty.id, duty])).values(),
];

const isOutstandingInterview = (duty: DutyEntity): boolean => duty.kind === DutyKind.RETURN_HOME_INTERVIEW && isOwed(duty);

/** A person did something: what was decided on it is kept, also where it changed nothing. */
const BY_A_PERSON: readonly DecisionReason[] = [
  'FACTS_RECORDED',
  'DUTY_MET',
  'DUTY_DEFERRED',
  'INTERVIEW_WAIVED',
  'MATCH_CONFIRMED',
  'CHILDREN_MERGED',
  'CHILD_SPLIT',
  'RECORDS_SEPARATED',
  'NOT_OURS',
];

/** Decides one episode on its facts as they stand now; pure but for the ids it is handed. */
export function decideEpisode(planned: PlannedEpisode, dossier: ChildDossier, circumstances: Circumstances): EpisodeVerdict {
  const { now, urgent, newId, establishmentEpisodes } = circumstances;
  const { truth } = planned;
  const before = planned.before?.episode ?? null;
  const standing = planned.before?.duties ?? [];
  const happening = withoutOldNews(circumstances.happening, before);
  const reason = happening?.reason ?? circumstances.reason;
  const authorities = actingAuthorities(dossier, truth);

  const situationWith = ({ interview, concernRaisedAt, failedAttempts }: typeof firstCourse): EpisodeSituation => ({
    episodeId: planned.id,
    dossier,
    truth,
    interview,
    concernRaisedAt,
    failedAttempts,
    said: [planned.before, ...planned.absorbs].flatMap((part) => part?.said ?? []),
    establishmentEpisodes,
    met: standing.map((duty) => happening?.move?.(duty) ?? duty).flatMap((duty) => metSlot(duty, planned)),
    now,
  });
  const found = lastFind(planned);
  const firstCourse = interviewCourse(before, { truth, found }, happening);
  const occasions = occasionsNow(before, planned, happening, dossier.child.dateOfBirth, now);
  const look = deliberate(situationWith(firstCourse), occasions[0], newId);
  const course = withWaiverOn(firstCourse, look.decision.interview?.needed);
  const situation = situationWith(course);
  const first = course === firstCourse ? look : deliberate(situation, occasions[0], newId);
  const deliberations = [first, ...occasions.slice(1).map((occasion) => deliberate(situation, occasion, newId))];
  const { decision } = first;
  const find = found && decideLastFind(found, situation, newId);
  const interview = decision.interview ?? find?.deliberation.decision.interview ?? null;

  const duties = settleDuties(
    standing,
    find ? [...decision.duties, ...owedSince(find, decision.duties, standing)] : decision.duties,
    {
      episodeId: planned.id,
      now,
      identity: dossier.child.identity,
      check: truth.check,
      interview: {
        isConsidered: interview !== null,
        hasEnded: course.interview === 'ENDED',
        offeredTo: interview?.offeredTo?.id ?? null,
        terms: interview?.terms ?? [],
        attempts: course.contactAttempts,
        waivedBecause: course.waiver && waiverText(course.waiver),
      },
      missingAgainAt: truth.missingAgainAt,
      ...(happening?.move ? { move: happening.move } : {}),
    },
    newId,
  );
  const records = settleRecords(
    planned.before?.records ?? [],
    decision,
    { episodeId: planned.id, truth, now, isRecast: planned.isRecast, disownedBy: circumstances.disownedBy },
    newId,
  );
  const interviewing = interviewEvents({
    planned,
    authorities,
    interview,
    changed: duties,
    dateOfBirth: dossier.child.dateOfBirth,
    now,
  });
  for (const dutyId of interviewing.newlyOwed)
    deliberations.push(deliberate(find?.situation ?? situation, interviewOwed(dutyId, truth.foundAt), newId));
  if (find && interviewing.newlyOwed.length > 0) deliberations.push(find.deliberation);

  const isQuestion = dossier.child.identity === IdentityState.PROVISIONAL;
  const told = [
    ...(happening ? (before?.told ?? []) : toldSoFar(before, truth)),
    ...planned.absorbs.flatMap(({ episode }) => episode.told),
  ];
  const interviewId = happening?.interviewId ?? null;
  const telling = tellingsOf(deliberations, { planned, told, isQuestion, newId, interviewId, urgent, now });
  const interviewOutstanding = withChanges(standing, duties).some(isOutstandingInterview);
  const episode = episodeRow({
    planned,
    dossier,
    authorities,
    course,
    interviewOutstanding,
    told: telling.remembered,
    decideAgainAt: decision.nextLookAt,
    now,
  });
  const hasChanges = !before || duties.length + records.length > 0 || BY_A_PERSON.includes(reason);
  return {
    planned,
    episode,
    records,
    duties,
    decisions: deliberations
      .filter(({ id }, place) => telling.spoken.has(id) || id === find?.deliberation.id || (place === 0 && hasChanges))
      .map((deliberation) => decisionRow(deliberation, planned.id, reason)),
    grants: accessOfEpisode({
      planned,
      authorities,
      recipients: deliberations.flatMap(({ recipients }) => recipients),
      told: planned.isRecast ? null : telling.events.flatMap(({ payload }) => payload.recipients),
      isQuestion,
      now,
    }),
    events: [...episodeChanged(before, episode, now), ...telling.events, ...interviewing.events],
    disownedBy: circumstances.disownedBy,
  };
}

/** The first is the one on which the duties are decided. */
function occasionsNow(
  before: EpisodeEntity | null,
  { truth }: PlannedEpisode,
  happening: Happening | null,
  dateOfBirth: string | null,
  now: Date,
): [Occasion, ...Occasion[]] {
  const [first, ...more] = ((): [Occasion, ...Occasion[]] => {
    if (!happening) return occasionsOf(before, truth);
    return [happening.occasion === 'ANEW' ? anew(truth.state) : (happening.occasion ?? quietly(truth.state))];
  })();
  return [first, ...more, ...otherOccasions(before, truth, dateOfBirth, now)];
}

const metSlot = (duty: DutyEntity, { truth }: PlannedEpisode): { slot: string; at: Date }[] =>
  duty.state === DutyState.MET && duty.metAt && staleBecause(duty, truth) === null ? [{ slot: duty.slot, at: duty.metAt }] : [];
