import type { LocationProtectionKind, RestrictionReason } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The place of this child, and what reveals it, must not be known. `hiddenFrom` null: to nobody but those who keep the place. */
@Entity({ schema: 'case_records', name: 'location_protection' })
export class LocationProtectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text', { name: 'authority_id' }) authorityId!: string;
  @Column('text') kind!: LocationProtectionKind;
  @Column('text') reason!: RestrictionReason;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'from_at' }) fromAt!: Date;
  @Column('timestamptz', { name: 'until_at', nullable: true }) untilAt!: Date | null;
  /** When somebody must look again whether it is to stay; it stays all the same. */
  @Column('timestamptz', { name: 'review_at' }) reviewAt!: Date;
  /** When its authority is next told that the review is due; null: it has ended. */
  @Column('timestamptz', { name: 'review_tell_at', nullable: true }) reviewTellAt!: Date | null;
  @Column('text', { name: 'hidden_from', array: true, nullable: true }) hiddenFrom!: string[] | null;
  @Column('text', { name: 'disclosed_to', array: true }) disclosedTo!: string[];
  @Column('text', { name: 'authorised_by' }) authorisedBy!: string;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause!: string | null;
}
