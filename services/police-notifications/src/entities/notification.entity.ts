import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category, CheckStatus, FoundPlace, NotificationFlag, NotificationKind, Risk } from '@homeward/domain';
import type { KeptReport } from './kept-report';

/** One message from police as it was accepted. Rows are only ever added: changed content is a new version, not a changed row. */
@Entity({ name: 'notification' })
export class NotificationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'force_id' })
  forceId!: string;

  @Column('text', { name: 'police_reference' })
  policeReference!: string;

  @Column('text')
  kind!: NotificationKind;

  /** Counts the different contents of one kind under one reference, from 1. */
  @Column('integer')
  version!: number;

  /** SHA-256 of `report`. */
  @Column('bytea', { name: 'content_hash' })
  contentHash!: Buffer;

  /** Business time. */
  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  /** The token's subject. */
  @Column('text', { name: 'received_from' })
  receivedFrom!: string;

  @Column('text', { nullable: true })
  category!: Category | null;

  @Column('text', { nullable: true })
  risk!: Risk | null;

  @Column('timestamptz', { name: 'left_placement_at', nullable: true })
  leftPlacementAt!: Date | null;

  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  lastSeenAt!: Date | null;

  @Column('timestamptz', { name: 'reported_at', nullable: true })
  reportedAt!: Date | null;

  @Column('timestamptz', { name: 'found_at', nullable: true })
  foundAt!: Date | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column('text', { name: 'found_place', nullable: true })
  foundPlace!: FoundPlace | null;

  /** Where the child was last seen, found or sighted, as resolved from the place when the message was accepted. */
  @Column('text', { name: 'area_authority_id', nullable: true })
  areaAuthorityId!: string | null;

  /** Null where the message says nothing of a check and is none that should. */
  @Column('text', { name: 'check_status', nullable: true })
  checkStatus!: CheckStatus | null;

  @Column('smallint')
  completeness!: number;

  @Column('text', { array: true })
  flags!: NotificationFlag[];

  /** The whole message, with the child's identity and every free text. */
  @Column('jsonb')
  report!: KeptReport;
}
