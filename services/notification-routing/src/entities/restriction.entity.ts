import type { RestrictionReason } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Our copy of who must not be told of a child. Each of the three that is set must agree for a recipient to be withheld. */
@Entity({ schema: 'notification_routing', name: 'restriction' })
export class RestrictionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { name: 'person_subject', nullable: true }) personSubject!: string | null;
  @Column('text') reason!: RestrictionReason;
  @Column('timestamptz', { name: 'from_at' }) fromAt!: Date;
  @Column('timestamptz', { name: 'until_at', nullable: true }) untilAt!: Date | null;
  /** When it was said; an older word never replaces a newer one. */
  @Column('timestamptz', { name: 'said_at' }) saidAt!: Date;
}
