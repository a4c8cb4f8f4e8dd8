import type { EvidenceKind } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a pack asks to be on file beside an interview: a decline form, a note of the risk, an exploitation screen. It never changes. */
@Entity({ name: 'interview_evidence' })
export class InterviewEvidenceEntity {
  @PrimaryColumn('uuid', { name: 'interview_id' })
  interviewId!: string;

  @PrimaryColumn('text')
  kind!: EvidenceKind;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  /** Whose word it is: whoever interviewed, or the responsible authority. */
  @Column('text', { name: 'organisation_id' })
  organisationId!: string;
}
