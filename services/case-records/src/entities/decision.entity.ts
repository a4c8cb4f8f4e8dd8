import type { DecisionReason } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface OutcomeColumn {
  kind: string;
  rule: { id: string; source: string; note?: string | undefined };
  because: string;
  organisationId: string | null;
  role: string | null;
}

/** What the packs said of an episode at one moment, on which facts: never changed, only added to. */
@Entity({ schema: 'case_records', name: 'decision' })
export class DecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') subject!: string;
  /** What led to it. */
  @Column('text') reason!: DecisionReason;
  /** `<pack>@<effective from>` */
  @Column('text', { array: true }) packs!: string[];
  @Column('json') outcomes!: OutcomeColumn[];
  /** Ids, enums and times: enough to decide again with another version. */
  @Column('json') facts!: object;
}
