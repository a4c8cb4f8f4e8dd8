import type { InterviewPartKind, SharingOutcome } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether parts of an interview may go to one organisation, as a rule or a named manager decided; kept whatever came of it. */
@Entity({ name: 'sharing_decision' })
export class SharingDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'interview_id' })
  interviewId!: string;

  /** Of the interview, once more: who owns it is asked of every row that is read. */
  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('timestamptz', { name: 'interview_recorded_at' })
  interviewRecordedAt!: Date;

  @Column('text', { name: 'to_organisation_id' })
  toOrganisationId!: string;

  @Column('text', { array: true })
  parts!: InterviewPartKind[];

  /** Of the session in which it was asked for. */
  @Column('text')
  purpose!: string;

  @Column('text')
  outcome!: SharingOutcome;

  @Column('text', { name: 'rule_id' })
  ruleId!: string;

  @Column('text', { name: 'rule_source' })
  ruleSource!: string;

  @Column('text')
  because!: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  /** Who asked; of a review, who decided. */
  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @Column('text', { name: 'decided_by_subject' })
  decidedBySubject!: string;

  /** What for, in the words of whoever asked. */
  @Column('text', { name: 'asked_for' })
  askedFor!: string;

  @Column('text', { nullable: true })
  handling!: string | null;

  /** The decision that waited for this one. */
  @Column('uuid', { nullable: true })
  reviews!: string | null;

  /** Of a review: why. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
