import type { PlacementKind } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'case_records', name: 'placement' })
export class PlacementEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text', { name: 'authority_id' }) authorityId!: string;
  /** The responsible authority's own; recording it again changes this placement. */
  @Column('text') reference!: string;
  @Column('text') kind!: PlacementKind;
  @Column('text', { name: 'host_authority_id' }) hostAuthorityId!: string;
  @Column('text') address!: string;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { name: 'carer_name', nullable: true }) carerName!: string | null;
  @Column('text', { nullable: true }) establishment!: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** When the responsible authority told the host of the placement; null where it never said so. */
  @Column('timestamptz', { name: 'notified_host_at', nullable: true }) notifiedHostAt!: Date | null;
}
