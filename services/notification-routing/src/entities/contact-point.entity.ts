import type { Channel } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface ContactChannel {
  channel: Channel;
  /** E-mail address or telephone number; null for the hub's own inbox. */
  address: string | null;
  /** Of an e-mail address: whether its owner vouches for the way there and the box. */
  secure: boolean;
}

/** One person of the ordered list behind a role of an organisation. */
@Entity({ schema: 'notification_routing', name: 'contact_point' })
export class ContactPointEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') role!: string;
  /** 1 is asked first. */
  @Column('integer') position!: number;
  @Column('text', { name: 'person_subject', nullable: true }) personSubject!: string | null;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  @Column('jsonb') channels!: ContactChannel[];
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
}
