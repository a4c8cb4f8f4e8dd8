import type { AccessScope } from '@homeward/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who was asked last: a person of the role's list, the whole role, the front door of the same authority, the safeguarding desk. */
export type AskStage = 'PERSON' | 'ROLE' | 'FRONT_DOOR' | 'DESK';

/** Somebody of this role must accept by name. While nobody has, the next on its list is asked. */
@Entity({ schema: 'notification_routing', name: 'ask' })
export class AskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'decision_id' }) decisionId!: string;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') role!: string;
  @Column('text') stage!: AskStage;
  /** Of the person of the role's list asked last; 0 where the list was not used. */
  @Column('integer') position!: number;
  @Column('integer', { name: 'accept_within_minutes' }) acceptWithinMinutes!: number;
  /** Business time. */
  @Column('timestamptz', { name: 'accept_by' }) acceptBy!: Date;
  @Column('uuid', { name: 'last_delivery_id' }) lastDeliveryId!: string;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by_delivery_id', nullable: true }) settledByDeliveryId!: string | null;
  /** What the safeguarding desk may see because of this ask alone, until it is closed again. */
  @Column('jsonb', { name: 'opened_to_desk', nullable: true }) openedToDesk!: AccessScope | null;
}
