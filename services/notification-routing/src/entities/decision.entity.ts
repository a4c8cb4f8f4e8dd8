import type { Subject } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One decision of who must be told, as it reached us. Read by the jobs' login only. */
@Entity({ schema: 'notification_routing', name: 'decision' })
export class DecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subject!: Subject;
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'child_id', nullable: true }) childId!: string | null;
  @Column('uuid', { name: 'notification_id', nullable: true }) notificationId!: string | null;
  @Column('uuid', { name: 'interview_id', nullable: true }) interviewId!: string | null;
  @Column('boolean') urgent!: boolean;
  @Column('boolean', { name: 'also_everyone_alerted' }) alsoEveryoneAlerted!: boolean;
  /** Business time. */
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  /** What it is about was found to be another child's, or another episode, than when it was decided. */
  @Column('boolean', { default: false }) moved!: boolean;
}
