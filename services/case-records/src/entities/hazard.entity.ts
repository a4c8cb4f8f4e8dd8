import type { RuleReference } from '@homeward/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One time that a hazard was looked at again; times are ISO 8601. */
export interface HazardReviewColumn {
  at: string;
  by: string;
  note: string | null;
  nextReviewAt: string;
}

/** What an authority keeps on record of a person without an episode: somebody who is missing elsewhere. */
@Entity({ schema: 'case_records', name: 'hazard' })
export class HazardEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'authority_id' }) authorityId!: string;
  /** As the authority's protocol calls it. */
  @Column('text') hazard!: string;
  /** By which the authority knows the alert again. */
  @Column('text') reference!: string;
  @Column('text', { name: 'reported_by' }) reportedBy!: string;
  @Column('text', { name: 'given_name', nullable: true }) givenName!: string | null;
  @Column('text', { name: 'family_name', nullable: true }) familyName!: string | null;
  @Column('date', { name: 'date_of_birth', nullable: true }) dateOfBirth!: string | null;
  @Column('text') address!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  /** When it is next to be looked at. */
  @Column('timestamptz', { name: 'review_at' }) reviewAt!: Date;
  @Column('json') rule!: RuleReference;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  /** The last one last. */
  @Column('json') reviews!: HazardReviewColumn[];
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('text', { name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column('text', { name: 'closed_because', nullable: true }) closedBecause!: string | null;
}
