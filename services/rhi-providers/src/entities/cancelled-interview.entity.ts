import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A duty to interview was cancelled. Kept apart from what is owed, because it may be told first; whichever the newer event told holds. */
@Entity({ name: 'cancelled_interview' })
export class CancelledInterviewEntity {
  @PrimaryColumn('uuid', { name: 'duty_id' })
  dutyId!: string;

  /** The number, under the episode's key, of the event that said so last. */
  @Column('integer', { name: 'told_seq' })
  toldSeq!: number;
}
