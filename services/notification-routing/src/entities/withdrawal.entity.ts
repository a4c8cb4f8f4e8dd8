import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is to be recalled, as we were told: it holds also for what was decided before it and is routed only after. Read by the jobs' login only. */
@Entity({ schema: 'notification_routing', name: 'withdrawal' })
export class WithdrawalEntity {
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('uuid', { name: 'episode_ids', array: true }) episodeIds!: string[];
  @Column('uuid', { name: 'notification_ids', array: true, nullable: true }) notificationIds!: string[] | null;
  @Column('text', { name: 'organisation_ids', array: true }) organisationIds!: string[];
  /** Of deliveries, or of the decision that they were made for. */
  @Column('uuid', { name: 'delivery_ids', array: true }) deliveryIds!: string[];
  /** Business time. */
  @Column('timestamptz', { name: 'withdrawn_at' }) withdrawnAt!: Date;
}
