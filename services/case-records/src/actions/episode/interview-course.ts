import { EpisodeState } from '@homeward/domain';
import type { InterviewNeed, InterviewProgress } from '@homeward/protocols';
import type { EpisodeEntity, InterviewWaiver } from '../../entities/episode.entity';
import { earliest } from './effective-facts';
import type { Happening } from './happening';
import type { EpisodeTruth } from './recompute-episode';

/** What is written down of an episode besides its facts: how far the interview has come, and what people said of it. */
export interface InterviewCourse {
  interview: InterviewProgress;
  interviewSeq: number;
  waiver: InterviewWaiver | null;
  concernRaisedAt: Date | null;
  contactAttempts: Date[];
  failedAttempts: number | null;
}

/** An event that comes again after a newer one has moved the interview is known already: it moves nothing. */
export const withoutOldNews = (happening: Happening | null, before: EpisodeEntity | null): Happening | null =>
  happening?.interview && before && happening.interview.seq < before.interviewSeq
    ? { ...happening, interview: { progress: before.interviewProgress, seq: before.interviewSeq }, move: (duty) => duty }
    : happening;

/** @param found what was true when it was last found, for a child that is missing again */
export function interviewCourse(
  before: EpisodeEntity | null,
  { truth, found }: { truth: EpisodeTruth; found: EpisodeTruth | null },
  happening: Happening | null,
): InterviewCourse {
  const waiver = happening?.waiver ?? before?.interviewWaiver ?? null;
  const last = found ?? truth;
  const stands = waiver !== null && last.state !== EpisodeState.MISSING && last.foundAt?.toISOString() === waiver.foundAt;
  return {
    interview: stands ? 'ENDED' : progressOf(before, truth, happening, waiver !== null),
    interviewSeq: happening?.interview?.seq ?? before?.interviewSeq ?? 0,
    waiver: stands ? waiver : null,
    concernRaisedAt: earliest(before?.concernRaisedAt, happening?.concernRaisedAt),
    contactAttempts: inOrder([...(before?.contactAttempts ?? []), ...(happening?.attempt ? [happening.attempt.at] : [])]),
    failedAttempts: most(before?.failedAttempts, happening?.attempt?.failedSoFar),
  };
}

/** It begins anew when the found report is retracted, when the child is missing again, and when the waiver by which it ended is void. */
function progressOf(
  before: EpisodeEntity | null,
  truth: EpisodeTruth,
  happening: Happening | null,
  isWaiverVoid: boolean,
): InterviewProgress {
  if (!truth.foundAt) return 'NONE';
  if (happening?.interview) return happening.interview.progress;
  const known = before?.interviewProgress ?? 'NONE';
  const isMissingAgain = before?.state !== EpisodeState.MISSING && truth.state === EpisodeState.MISSING;
  return known === 'ENDED' && (isMissingAgain || isWaiverVoid) ? 'NONE' : known;
}

/** Each once. */
const inOrder = (times: readonly Date[]): Date[] =>
  [...new Set(times.map((time) => time.getTime()))].sort((a, b) => a - b).map((time) => new Date(time));

const most = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null ? (b ?? null) : b == null ? a : Math.max(a, b);

const NEEDS: readonly InterviewNeed[] = ['NOT_REQUIRED', 'CONSIDERED', 'REQUIRED'];

/** A waiver was agreed on the facts as they were: where an interview is needed more than it was then, it holds no longer. */
export const withWaiverOn = (course: InterviewCourse, needed: InterviewNeed | undefined): InterviewCourse =>
  course.waiver && NEEDS.indexOf(needed ?? 'NOT_REQUIRED') > NEEDS.indexOf(course.waiver.needed)
    ? { ...course, interview: 'NONE', waiver: null }
    : course;

/** For the duties that it ends. */
export const waiverText = ({ reason, agreedBy }: InterviewWaiver): string =>
  `No interview is needed: ${reason.replace(/\.$/, '')}. Agreed by ${agreedBy.map(({ role, name }) => `${name} (${role.replaceAll('_', ' ')})`).join(' and ')}.`;
