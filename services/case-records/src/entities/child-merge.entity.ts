import type { IdentityState } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpisodeReferenceEntity } from './episode-reference.entity';

type Basis = EpisodeReferenceEntity['basis'];

/** What stood before a merge, so that it can be taken back. Ids, codes and times alone. */
export interface StoodBefore {
  identity: IdentityState;
  /** Of both. */
  references: {
    childId: string;
    forceId: string;
    policeReference: string;
    episodeId: string;
    basis: Basis;
    matchedByReportAt: string | null;
    /** The basis that the merge gave it: another one since then is a newer word. */
    basisGiven: Basis;
  }[];
  placements: string[];
  allocations: string[];
  restrictions: string[];
  /** The kept child's own: what was recorded later holds for both when the merge is taken back. */
  keptRestrictions: string[];
  /** Open questions about the duplicate, which the merge answered, and those that asked for it and now ask for the kept one. */
  questions: string[];
  askedAbout: string[];
  /** Every report that was known of either: what came later is matched anew when the merge is taken back. */
  reports: string[];
  /** Which providers saw which episodes of either. */
  providers: { episodeId: string; organisationId: string; fromAt: string; because: { event: string } }[];
  accesses: {
    organisationId: string;
    personSubject: string | null;
    relation: string;
    fromAt: string;
    untilAt: string | null;
    because: { event: string; rule?: string };
  }[];
}

/** Somebody said that two children are one; read and written by the jobs' login alone. */
@Entity({ schema: 'case_records', name: 'child_merge' })
export class ChildMergeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'kept_id' }) keptId!: string;
  @Column('uuid', { name: 'duplicate_id' }) duplicateId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'merged_at' }) mergedAt!: Date;
  @Column('text', { name: 'merged_by' }) mergedBy!: string;
  @Column('text', { name: 'merged_by_organisation' }) mergedByOrganisation!: string;
  @Column('json') stood!: StoodBefore;
  @Column('timestamptz', { name: 'parted_at', nullable: true }) partedAt!: Date | null;
  @Column('text', { name: 'parted_by', nullable: true }) partedBy!: string | null;
  @Column('text', { name: 'parted_because', nullable: true }) partedBecause!: string | null;
}
