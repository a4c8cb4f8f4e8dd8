import type { InterviewOutcome } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface InterviewAgreement {
  agreedBy: string[];
  reason: string;
}

/** How an assignment ended: held, or one of the ways in which it was not, told apart. Signed off, it never changes (RHF-15). */
@Entity({ name: 'interview' })
export class InterviewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('uuid', { name: 'episode_id' })
  episodeId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'held_by' })
  heldBy!: string;

  @Column('text')
  outcome!: InterviewOutcome;

  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt!: Date | null;

  @Column('boolean', { name: 'seen_alone', nullable: true })
  seenAlone!: boolean | null;

  @Column('text', { nullable: true })
  place!: string | null;

  /** Why there was none; free text of the interviewer's organisation. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** That one interview serves several episodes: who agreed, and why. */
  @Column('jsonb', { nullable: true })
  agreement!: InterviewAgreement | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** Who said how it ended; where there was none, who decided so. */
  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('text', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  /** The child was told with whom it is shared (INF-02). */
  @Column('boolean', { name: 'consent_notice_given', nullable: true })
  consentNoticeGiven!: boolean | null;
}
