import type { AllocationRole } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'case_records', name: 'allocation' })
export class AllocationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text', { name: 'authority_id' }) authorityId!: string;
  @Column('text') role!: AllocationRole;
  @Column('text', { name: 'person_name' }) personName!: string;
  /** The token subject; null where the person has no account. */
  @Column('text', { name: 'person_subject', nullable: true }) personSubject!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) team!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
