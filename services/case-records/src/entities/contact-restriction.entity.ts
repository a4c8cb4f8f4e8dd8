import type { RestrictionReason } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody must not be told of this child. Of organisation, role and person, each that is set must agree. */
@Entity({ schema: 'case_records', name: 'contact_restriction' })
export class ContactRestrictionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text', { name: 'authority_id' }) authorityId!: string;
  @Column('text', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { name: 'person_subject', nullable: true }) personSubject!: string | null;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  @Column('text') reason!: RestrictionReason;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'from_at' }) fromAt!: Date;
  @Column('timestamptz', { name: 'until_at', nullable: true }) untilAt!: Date | null;
}
