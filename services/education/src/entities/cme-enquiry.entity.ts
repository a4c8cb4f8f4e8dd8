import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One question to one body, with its dates out and back (CME-08). */
@Entity({ name: 'cme_enquiry' })
export class CmeEnquiryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  /** Who was asked: an authority, the NHS, a council, the police … */
  @Column('text')
  body!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** Its answer found the child. */
  @Column('boolean', { name: 'child_found' })
  childFound!: boolean;
}
