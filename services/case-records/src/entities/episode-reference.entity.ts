import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One force's reference, the child it was matched to and the episode it belongs to: what a merge or a split changes. */
@Entity({ schema: 'case_records', name: 'episode_reference' })
export class EpisodeReferenceEntity {
  @PrimaryColumn('text', { name: 'force_id' }) forceId!: string;
  @PrimaryColumn('text', { name: 'police_reference' }) policeReference!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  /** When the episode began: a force's list walks along it. */
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  /** `NHS_NUMBER`, `AUTHORITY_CHILD_ID`, `NAME_BIRTH_AND_PLACE`, `PERSON` or `NONE`. */
  @Column('text') basis!: string;
  /** When the report that made the match was received: an older one does not undo it. */
  @Column('timestamptz', { name: 'matched_by_report_at', nullable: true }) matchedByReportAt!: Date | null;
  /** Whether somebody still works on the episode. Kept by the database, for lists alone. */
  @Column({ type: 'boolean', insert: false, update: false }) readonly live?: boolean;
}
