import type { CmeCaseState } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One authority's search for a child who is missing education. It never ends but with the child found (CME-11). */
@Entity({ name: 'cme_case' })
export class CmeCaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  state!: CmeCaseState;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  /** Set while it is dormant: when somebody must look again. */
  @Column('timestamptz', { name: 'review_at', nullable: true })
  reviewAt!: Date | null;

  @Column('timestamptz', { name: 'found_at', nullable: true })
  foundAt!: Date | null;

  /** The record from which it came when that was merged into this child. */
  @Column('uuid', { name: 'came_from', nullable: true })
  cameFrom!: string | null;
}
