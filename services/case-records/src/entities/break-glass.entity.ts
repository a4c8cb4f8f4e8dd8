import type { BreakGlassOutcome } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody asked to open the record of a child that is nothing to the own organisation, and why. */
@Entity({ schema: 'case_records', name: 'break_glass' })
export class BreakGlassEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Null where the asker named no child that there is. */
  @Column('uuid', { name: 'child_id', nullable: true }) childId!: string | null;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'person_subject' }) personSubject!: string;
  @Column('text', { name: 'person_name' }) personName!: string;
  @Column('text') reason!: string;
  @Column('text') outcome!: BreakGlassOutcome;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'until_at', nullable: true }) untilAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
}
