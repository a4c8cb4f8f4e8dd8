import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'booking' })
export class BookingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { name: 'booked_by' })
  bookedBy!: string;
}
