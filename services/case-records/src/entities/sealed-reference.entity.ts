import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A police reference of a sealed identity: what was said under it until then belongs there, what comes after is a stranger's. */
@Entity({ schema: 'case_records', name: 'sealed_reference' })
export class SealedReferenceEntity {
  @PrimaryColumn('text', { name: 'force_id' }) forceId!: string;
  @PrimaryColumn('text', { name: 'police_reference' }) policeReference!: string;
  @PrimaryColumn('timestamptz', { name: 'sealed_at' }) sealedAt!: Date;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
}
