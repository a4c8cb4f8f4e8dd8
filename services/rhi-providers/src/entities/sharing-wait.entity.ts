import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision that waits for a manager, and when managers are next told so. Decisions never change; this does. */
@Entity({ name: 'sharing_wait' })
export class SharingWaitEntity {
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId!: string;

  /** Null: it was decided, or they were told that it is overdue. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt!: Date | null;

  /** When they were told first. */
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
}
