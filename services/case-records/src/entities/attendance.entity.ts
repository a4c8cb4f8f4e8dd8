import type { AttendanceKind } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person reads a child, or one episode of it, for a time: an invitation to a meeting or a panel, or the care of the child. */
@Entity({ schema: 'case_records', name: 'attendance' })
export class AttendanceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  /** Null for who cares for the child. */
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'duty_id', nullable: true }) dutyId!: string | null;
  @Column('text') kind!: AttendanceKind;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'person_subject' }) personSubject!: string;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  @Column('timestamptz', { name: 'from_at' }) fromAt!: Date;
  @Column('timestamptz', { name: 'until_at', nullable: true }) untilAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'given_by' }) givenBy!: string;
  @Column('text', { name: 'given_by_authority_id' }) givenByAuthorityId!: string;
}
