import { DutyKind, IdentityState } from '@homeward/domain';
import type { NewEvent } from '@homeward/contracts';
import type { InterviewProgress } from '@homeward/protocols';
import type { AccessGrant } from '@homeward/service-kit';
import type { AuthorityRecordEntity } from '../../entities/authority-record.entity';
import type { DecisionEntity } from '../../entities/decision.entity';
import type { DutyEntity } from '../../entities/duty.entity';
import type { EpisodeEntity } from '../../entities/episode.entity';
import { isOwed } from '../duty/duty-clock';
import { settleDuties } from '../duty/settle-duties';
import { actingAuthorities } from './decision-input';
import { decisionRow, deliberate, type Deliberation } from './deliberation';
import type { ChildDossier } from '../../store/dossier.store';
import { accessOfEpisode } from './episode-access';
import { episodeChanged, episodeRow } from './episode-row';
import { interviewEvents } from './interview-events';
import { interviewOwed, occasionsOf, quietly, toldSoFar, type Occasion } from './occasions';
import type { PlannedEpisode } from './plan-episodes';
import { settleRecords } from './settle-records';
import { tellingsOf } from './tellings';

/** Something that happened in an episode other than a report: it may be told, and may move duties. */
export interface Happening {
  occasion: Occasion | null;
  interviewId: string | null;
  /** How far the interview has come by it; null where it says nothing of that. */
  interview: InterviewProgress | null;
  move?: (duty: DutyEntity) => DutyEntity;
}

export interface Circumstances {
  now: Date;
  urgent: boolean;
  newId: () => string;
  happening: Happening | null;
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
}

const withChanges = (standing: readonly DutyEntity[], changed: readonly DutyEntity[]): DutyEntity[] => [
  ...new Map([...standing, ...changed].map((duty) => [duty.id, duty])).values(),
];

const isOutstandingInterview = (duty: DutyEntity): boolean => duty.kind === DutyKind.RETURN_HOME_INTERVIEW && isOwed(duty);

/** Decides one episode on its facts as they stand now; pure but for the ids it is handed. */
export function decideEpisode(planned: PlannedEpisode, dossier: ChildDossier, circumstances: Circumstances): EpisodeVerdict {
  const { now, urgent, newId, happening } = circumstances;
  const { truth } = planned;
  const before = planned.before?.episode ?? null;
  const interview = truth.foundAt ? (happening?.interview ?? before?.interviewProgress ?? 'NONE') : 'NONE';
  const situation = { episodeId: planned.id, dossier, truth, interview, now };
  const occasions = happening ? [happening.occasion ?? quietly(truth.state)] : occasionsOf(before, truth);
  const deliberations = occasions.map((occasion) => deliberate(situation, occasion, newId));
  const { decision } = deliberations[0] as Deliberation;
  const authorities = actingAuthorities(dossier, truth);

  const duties = settleDuties(
    planned.before?.duties ?? [],
    decision.duties,
    {
      episodeId: planned.id,
      now,
      identity: dossier.child.identity,
      check: truth.check,
      interview: {
        isConsidered: decision.interview !== null,
        hasEnded: interview === 'ENDED',
        offeredTo: decision.interview?.offeredTo?.id ?? null,
      },
      ...(happening?.move ? { move: happening.move } : {}),
    },
    newId,
  );
  const records = settleRecords(
    planned.before?.records ?? [],
    decision.records,
    { episodeId: planned.id, truth, now, isRecast: planned.isRecast },
    newId,
  );
  const interviewing = interviewEvents({ planned, authorities, interview: decision.interview, changed: duties, now });
  for (const dutyId of interviewing.newlyOwed)
    deliberations.push(deliberate(situation, interviewOwed(dutyId, truth.foundAt), newId));

  const isQuestion = dossier.child.identity === IdentityState.PROVISIONAL;
  const told = [
    ...(happening ? (before?.told ?? []) : toldSoFar(before, truth)),
    ...planned.absorbs.flatMap(({ episode }) => episode.told),
  ];
  const interviewId = happening?.interviewId ?? null;
  const telling = tellingsOf(deliberations, { planned, told, isQuestion, newId, interviewId, urgent, now });
  const interviewOutstanding = withChanges(planned.before?.duties ?? [], duties).some(isOutstandingInterview);
  const episode = episodeRow({ planned, authorities, interview, interviewOutstanding, told: telling.remembered, now });
  const hasChanges = !before || duties.length + records.length > 0;
  return {
    planned,
    episode,
    records,
    duties,
    decisions: deliberations
      .filter(({ id }, place) => telling.spoken.has(id) || (place === 0 && hasChanges))
      .map((deliberation) => decisionRow(deliberation, planned.id)),
    grants: accessOfEpisode({
      planned,
      authorities,
      recipients: deliberations.flatMap(({ recipients }) => recipients),
      told: planned.isRecast ? null : telling.events.flatMap(({ payload }) => payload.recipients),
      isQuestion,
      now,
    }),
    events: [...episodeChanged(before, episode, now), ...telling.events, ...interviewing.events],
  };
}
