import type { EpisodeState } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest that this service was told of one episode: enough to say that a child is missing again, and must not be visited. */
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

  /** The number, under the episode's key, of the event that said so: the greater one is the newer. */
  @Column('integer', { name: 'told_seq' })
  toldSeq!: number;
}
