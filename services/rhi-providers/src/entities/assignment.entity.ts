import type { AssignmentState } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One organisation's turn at one owed interview: a provider, or the responsible authority itself. Its clock is that of the duty. */
@Entity({ name: 'assignment' })
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'duty_id' })
  dutyId!: string;

  /** The number of the event by which the duty was owed when this turn began: what was answered before a cancellation does not hold after it. */
  @Column('integer', { name: 'owed_seq' })
  owedSeq!: number;

  @Column('uuid', { name: 'episode_id' })
  episodeId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'offered_to' })
  offeredTo!: string;

  @Column('text')
  state!: AssignmentState;

  /** Offered by hand, by the responsible authority: what the packs say later does not take it back. */
  @Column('boolean')
  arranged!: boolean;

  @Column('text', { name: 'worker_name', nullable: true })
  workerName!: string | null;

  @Column('text', { name: 'worker_subject', nullable: true })
  workerSubject!: string | null;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt!: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  /** The interview was held; its form may still be out. */
  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** A code: why the organisation could not, or gave it back. */
  @Column('text', { name: 'unable_because', nullable: true })
  unableBecause!: string | null;
  /** As it is owed. Kept by the database, for lists alone. */
  @Column({ type: 'timestamptz', name: 'due_at', insert: false, update: false }) readonly dueAt?: Date;
}
