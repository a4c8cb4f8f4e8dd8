import type { ComparisonClock, InterviewTerm, RuleReference } from '@homeward/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OwedTerm = InterviewTerm & { rule: RuleReference };

/** What case-records said last of one duty to interview: its clock and who was named to hold it. Whether it was cancelled stands apart. */
@Entity({ name: 'owed_interview' })
export class OwedInterviewEntity {
  @PrimaryColumn('uuid', { name: 'duty_id' })
  dutyId!: string;

  @Column('uuid', { name: 'episode_id' })
  episodeId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'responsible_authority_id' })
  responsibleAuthorityId!: string;

  @Column('text', { name: 'host_authority_id', nullable: true })
  hostAuthorityId!: string | null;

  @Column('text', { name: 'force_id', nullable: true })
  forceId!: string | null;

  @Column('text', { name: 'offered_to' })
  offeredTo!: string;

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('jsonb')
  rule!: RuleReference;

  @Column('jsonb')
  comparisons!: ComparisonClock[];

  /** What the responsible authority's pack asks of whoever interviews. */
  @Column('jsonb')
  terms!: OwedTerm[];

  /** In whole years when found; null where it is not known. */
  @Column('integer', { name: 'child_age_years', nullable: true })
  childAgeYears!: number | null;

  /** The number, under the episode's key, of the event that said so: the greater one is the newer. */
  @Column('integer', { name: 'told_seq' })
  toldSeq!: number;
}
