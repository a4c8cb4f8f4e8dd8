import type { SchoolingStatus } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a child is taught, or that nobody teaches them. A child has at most one row that has not ended; the earlier ones stay. */
@Entity({ name: 'schooling' })
export class SchoolingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'school_urn', nullable: true })
  schoolUrn!: string | null;

  @Column('text')
  status!: SchoolingStatus;

  /** 0 to 100. */
  @Column('real', { name: 'attendance_percent', nullable: true })
  attendancePercent!: number | null;

  /** Business time from which it holds; as told, else when it was recorded. */
  @Column('timestamptz', { name: 'from_at' })
  fromAt!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** The record from which it came when that was merged into this child. */
  @Column('uuid', { name: 'came_from', nullable: true })
  cameFrom!: string | null;
}
