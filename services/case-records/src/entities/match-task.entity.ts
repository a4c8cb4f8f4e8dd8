import type { NotificationFlag } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A report that a named person must say of which child it is. */
@Entity({ schema: 'case_records', name: 'match_task' })
export class MatchTaskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'notification_id' }) notificationId!: string;
  @Column('text', { name: 'force_id' }) forceId!: string;
  @Column('text', { name: 'police_reference' }) policeReference!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text') reason!: NotificationFlag;
  @Column('uuid', { name: 'candidate_ids', array: true }) candidateIds!: string[];
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
  /** Name of the person, or the basis on which a later report agreed. */
  @Column('text', { name: 'resolved_by', nullable: true }) resolvedBy!: string | null;
}
