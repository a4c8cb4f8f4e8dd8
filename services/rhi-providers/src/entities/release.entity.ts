import type { InterviewPartKind } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Parts of an interview that a named person of the responsible authority released to one organisation. */
@Entity({ name: 'release' })
export class ReleaseEntity {
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

  @Column('text')
  purpose!: string;

  @Column('text', { nullable: true })
  handling!: string | null;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt!: Date;

  @Column('text', { name: 'released_by' })
  releasedBy!: string;

  /** It should not have been released; the incident by which it was taken back. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_in', nullable: true })
  withdrawnIn!: string | null;
}
