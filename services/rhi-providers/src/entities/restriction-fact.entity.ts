import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Our copy of who must not be told of a child. */
@Entity({ name: 'restriction_fact' })
export class RestrictionFactEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { name: 'person_subject', nullable: true })
  personSubject!: string | null;

  @Column('timestamptz', { name: 'from_at' })
  fromAt!: Date;

  @Column('timestamptz', { name: 'until_at', nullable: true })
  untilAt!: Date | null;

  /** When that was said: the later is the newer, also where the child turned out to be another. */
  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;

  /** The number, under the child's key, of the event that said so: of the same moment the greater one is the newer. */
  @Column('integer', { name: 'told_seq' })
  toldSeq!: number;
}
