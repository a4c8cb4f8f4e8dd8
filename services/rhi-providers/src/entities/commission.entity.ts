import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An authority has commissioned a provider for its children's interviews. Holds no child's data. */
@Entity({ name: 'commission' })
export class CommissionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'authority_id' })
  authorityId!: string;

  @Column('text', { name: 'provider_id' })
  providerId!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  /** In whole years, both included; null: no limit. */
  @Column('integer', { name: 'ages_from', nullable: true })
  agesFrom!: number | null;

  @Column('integer', { name: 'ages_to', nullable: true })
  agesTo!: number | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;
}
