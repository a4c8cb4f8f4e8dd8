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
  /** From the responsible authority's boundary, as the crow flies. */
  @Column('double precision', { name: 'distance_miles', nullable: true }) distanceMiles!: number | null;
  /** Whether its contract asks for the protocol of the area; null where nobody said. */
  @Column('boolean', { name: 'contract_requires_protocol', nullable: true }) contractRequiresProtocol!: boolean | null;
  @Column('boolean', { name: 'outside_england', nullable: true }) outsideEngland!: boolean | null;
  /** Whose child it is now, also where another recorded the placement. Kept by the database, for lists alone. */
  @Column({ type: 'text', name: 'responsible_authority_id', nullable: true, insert: false, update: false })
  readonly responsibleAuthorityId?: string | null;
}
