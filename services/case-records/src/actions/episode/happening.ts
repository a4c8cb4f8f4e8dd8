import type { DecisionReason } from '@homeward/domain';
import type { InterviewProgress } from '@homeward/protocols';
import type { DutyEntity } from '../../entities/duty.entity';
import type { InterviewWaiver } from '../../entities/episode.entity';
import type { Occasion } from './occasions';

/** Something that happened in an episode other than a report: it may be told, and may move duties. */
export interface Happening {
  reason: DecisionReason;
  /** What is told; `ANEW`: whoever is to be told now and was not; null: nobody. */
  occasion: Occasion | 'ANEW' | null;
  interviewId?: string;
  /** How far the interview has come by it, and the event's number. */
  interview?: { progress: InterviewProgress; seq: number };
  move?: (duty: DutyEntity) => DutyEntity;
  waiver?: InterviewWaiver;
  concernRaisedAt?: Date;
  /** Somebody tried to reach the child, and so many attempts have failed so far. */
  attempt?: { at: Date; failedSoFar: number };
}
