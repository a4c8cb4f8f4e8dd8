import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the sending of one e-mail needs, apart from the delivery. Read by the jobs' login only. Times are the system clock's. */
@Entity({ schema: 'notification_routing', name: 'mail' })
export class MailEntity {
  @PrimaryColumn('uuid', { name: 'delivery_id' }) deliveryId!: string;
  @Column('text') address!: string;
  @Column('integer', { default: 0 }) attempts!: number;
  /** Until then one worker alone may send it. */
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  /** Set while it is being sent, and still set after a worker ended in between: it may have been sent. */
  @Column('boolean', { name: 'maybe_sent', default: false }) maybeSent!: boolean;
  @Column('timestamptz', { name: 'not_before' }) notBefore!: Date;
  @Column('boolean', { default: false }) done!: boolean;
}
