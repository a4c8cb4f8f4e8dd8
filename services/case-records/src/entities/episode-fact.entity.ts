import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one authority says of an episode beside the police's reports: of each fact the newest answer, never free text. */
@Entity({ schema: 'case_records', name: 'episode_fact' })
export class EpisodeFactEntity {
  @PrimaryColumn('uuid', { name: 'episode_id' }) episodeId!: string;
  @PrimaryColumn('text', { name: 'authority_id' }) authorityId!: string;
  /** An `EpisodeFact`, `LA_RISK`, `PARTNER_AGE_GAP_YEARS` or `MISSING_FROM`. */
  @PrimaryColumn('text') fact!: string;
  /** A `FactAnswer`, a `Risk`, the years as text, or a `MissingFrom`. */
  @Column('text') answer!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
}
