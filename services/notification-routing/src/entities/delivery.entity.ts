import type { Capacity, Channel, DeliveryState, RestrictionReason, Subject } from '@homeward/domain';
import type { RuleReference } from '@homeward/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One recipient and one channel. Times are business times; what the sending of mail needs stands in `mail`. */
@Entity({ schema: 'notification_routing', name: 'delivery' })
export class DeliveryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'decision_id' }) decisionId!: string;
  /** Set where somebody must accept in time. */
  @Column('uuid', { name: 'ask_id', nullable: true }) askId!: string | null;
  @Column('text') subject!: Subject;
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'child_id', nullable: true }) childId!: string | null;
  @Column('uuid', { name: 'notification_id', nullable: true }) notificationId!: string | null;
  @Column('uuid', { name: 'interview_id', nullable: true }) interviewId!: string | null;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) capacity!: Capacity | null;
  @Column('text', { name: 'person_subject', nullable: true }) personSubject!: string | null;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  /** The person's subject, else name, else empty: what makes a recipient one recipient. */
  @Column('text', { name: 'person_key' }) personKey!: string;
  /** The team whose members see it beside the person; null where it is for the person alone. */
  @Column('text', { nullable: true }) audience!: string | null;
  @Column('text') channel!: Channel;
  @Column('text') state!: DeliveryState;
  @Column('boolean') urgent!: boolean;
  @Column('jsonb') rule!: RuleReference;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  @Column('timestamptz', { name: 'accept_by', nullable: true }) acceptBy!: Date | null;
  /** When the recipient's office opens, where it is not told before. */
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil!: Date | null;
  /** It still waits for that. */
  @Column('boolean', { default: false }) held!: boolean;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('text', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('text', { name: 'opened_by_name', nullable: true }) openedByName!: string | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('text', { name: 'accepted_by', nullable: true }) acceptedBy!: string | null;
  @Column('text', { name: 'accepted_by_name', nullable: true }) acceptedByName!: string | null;
  @Column('text', { name: 'withheld_because', nullable: true }) withheldBecause!: RestrictionReason | null;
  @Column('text', { name: 'failed_because', nullable: true }) failedBecause!: string | null;
  /** How often it may have been sent again because a process ended between sending and recording. */
  @Column('integer', { default: 0 }) repeats!: number;
  @Column('uuid', { name: 'escalated_from', nullable: true }) escalatedFrom!: string | null;
  @Column('timestamptz', { name: 'recalled_at', nullable: true }) recalledAt!: Date | null;
  /** By which it was recalled, or because of which it was sent; and whose that is. */
  @Column('uuid', { name: 'incident_id', nullable: true }) incidentId!: string | null;
  @Column('text', { name: 'incident_owner', nullable: true }) incidentOwner!: string | null;
  /** Order of changes within one transaction; with `changedIn` the cursor of the inbox's changes. */
  @Column('bigint', { default: () => `nextval('notification_routing.delivery_change')` }) change!: string;
  /** The transaction that changed it last. */
  @Column('bigint', { name: 'changed_in', default: () => `((pg_current_xact_id())::text)::bigint` }) changedIn!: string;
}
