import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One try to reach a person by telephone; rows are only ever added. */
@Entity({ schema: 'notification_routing', name: 'phone_call' })
export class PhoneCallEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'delivery_id' }) deliveryId!: string;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  /** Business time. */
  @Column('timestamptz') at!: Date;
  @Column('boolean') reached!: boolean;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
}
