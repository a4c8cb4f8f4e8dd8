import type { EpisodeState } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest that this service was told of one episode: enough to say that a child is missing now. */
@Entity({ name: 'episode_fact' })
export class EpisodeFactEntity {
  @PrimaryColumn('uuid', { name: 'episode_id' })
  episodeId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text')
  state!: EpisodeState;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** The event that said so. Ids of events are version 7 and made under the episode's lock: the greater one is the newer. */
  @Column('uuid', { name: 'told_by' })
  toldBy!: string;
}
