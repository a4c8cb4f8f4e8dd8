import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sharing an interview would be more detrimental to the child than not sharing it: nothing of it goes out until this is lifted. */
@Entity({ name: 'sharing_exception' })
export class SharingExceptionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'interview_id' })
  interviewId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('timestamptz', { name: 'interview_recorded_at' })
  interviewRecordedAt!: Date;

  /** Null: to anybody. */
  @Column('text', { name: 'to_organisation_id', nullable: true })
  toOrganisationId!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'review_at' })
  reviewAt!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt!: Date | null;

  @Column('text', { name: 'lifted_by', nullable: true })
  liftedBy!: string | null;

  @Column('text', { name: 'lifted_because', nullable: true })
  liftedBecause!: string | null;
}
