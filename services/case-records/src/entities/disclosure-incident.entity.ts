import type { IncidentState, WithdrawalCause } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something was disclosed to somebody who should not have had it. What they received and opened stands on the deliveries. */
@Entity({ schema: 'case_records', name: 'disclosure_incident' })
export class DisclosureIncidentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('text') cause!: WithdrawalCause;
  @Column('text', { name: 'organisation_ids', array: true }) organisationIds!: string[];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') state!: IncidentState;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('text', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('text', { name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
}
