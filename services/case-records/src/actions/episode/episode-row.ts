import type { NewEvent } from '@homeward/contracts';
import type { ActingAuthorities } from '@homeward/protocols';
import type { EpisodeEntity } from '../../entities/episode.entity';
import type { ChildDossier } from '../../store/dossier.store';
import { homeOf } from './from-establishment';
import type { InterviewCourse } from './interview-course';
import type { PlannedEpisode } from './plan-episodes';

interface RowOf {
  planned: PlannedEpisode;
  authorities: ActingAuthorities;
  dossier: ChildDossier;
  course: InterviewCourse;
  interviewOutstanding: boolean;
  told: string[];
  /** When the same facts would be decided otherwise. */
  decideAgainAt: Date | null;
  now: Date;
}

/** The episode as it is written down: the truth of its facts, and who acts. */
export function episodeRow(row: RowOf): EpisodeEntity {
  const { planned, dossier, authorities, course, interviewOutstanding, told, decideAgainAt, now } = row;
  const { truth, before } = planned;
  const { responsible } = authorities;
  const host = authorities.host === responsible ? null : authorities.host;
  const area = authorities.areaLastSeen ?? authorities.areaFound;
  return {
    id: planned.id,
    childId: planned.childId,
    state: truth.state,
    category: truth.category,
    risk: truth.risk,
    leftPlacementAt: truth.leftPlacementAt,
    lastSeenAt: truth.lastSeenAt,
    reportedAt: truth.reportedAt,
    startedAt: truth.startedAt,
    foundAt: truth.foundAt,
    foundReceivedAt: truth.foundReceivedAt,
    foundPlace: truth.foundPlace,
    returnedAt: truth.returnedAt,
    responsibleAuthorityId: responsible,
    hostAuthorityId: host,
    areaAuthorityId: area === responsible || area === host ? null : area,
    interviewProgress: course.interview,
    interviewSeq: course.interviewSeq,
    interviewWaiver: course.waiver,
    contactAttempts: course.contactAttempts,
    failedAttempts: course.failedAttempts,
    concernRaisedAt: course.concernRaisedAt,
    establishment: responsible ? homeOf(dossier, truth) : null,
    decideAgainAt: decideAgainAt && decideAgainAt > now ? decideAgainAt : null,
    interviewOutstanding,
    openedAt: before?.episode.openedAt ?? now,
    told,
    supersededBy: null,
  };
}

const SAID = [
  'childId',
  'state',
  'risk',
  'startedAt',
  'foundAt',
  'returnedAt',
  'responsibleAuthorityId',
  'hostAuthorityId',
] as const;

const said = (episode: EpisodeEntity): string => JSON.stringify(SAID.map((field) => episode[field]));

/** The event for whoever follows the episode, where anything of what it says has changed. */
export function episodeChanged(before: EpisodeEntity | null, after: EpisodeEntity, now: Date): NewEvent<'episode.changed'>[] {
  if (before && said(before) === said(after)) return [];
  return [
    {
      name: 'episode.changed',
      key: after.id,
      urgent: false,
      occurredAt: now,
      payload: {
        episodeId: after.id,
        childId: after.childId,
        state: after.state,
        risk: after.risk,
        opened: before === null,
        startedAt: after.startedAt.toISOString(),
        foundAt: after.foundAt?.toISOString() ?? null,
        returnedAt: after.returnedAt?.toISOString() ?? null,
        responsibleAuthorityId: after.responsibleAuthorityId,
        hostAuthorityId: after.hostAuthorityId,
      },
    },
  ];
}
