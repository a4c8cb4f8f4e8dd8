import type { Category, CheckStatus, FoundPlace, NotificationFlag, NotificationKind, Risk } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What one notification said: added once, never changed. What is known of an episode is computed from these rows alone, whatever the
 * order in which they came. Read by the jobs' login only.
 */
@Entity({ schema: 'case_records', name: 'notification_fact' })
export class NotificationFact {
  @PrimaryColumn('uuid', { name: 'notification_id' }) notificationId!: string;
  @Column('text', { name: 'force_id' }) forceId!: string;
  @Column('text', { name: 'police_reference' }) policeReference!: string;
  @Column('text') kind!: NotificationKind;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('text', { nullable: true }) category!: Category | null;
  @Column('text', { nullable: true }) risk!: Risk | null;
  @Column('timestamptz', { name: 'left_placement_at', nullable: true }) leftPlacementAt!: Date | null;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt!: Date | null;
  @Column('timestamptz', { name: 'reported_at', nullable: true }) reportedAt!: Date | null;
  @Column('timestamptz', { name: 'found_at', nullable: true }) foundAt!: Date | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt!: Date | null;
  @Column('text', { name: 'found_place', nullable: true }) foundPlace!: FoundPlace | null;
  @Column('text', { name: 'area_authority_id', nullable: true }) areaAuthorityId!: string | null;
  @Column('text', { name: 'check_status', nullable: true }) checkStatus!: CheckStatus | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
  @Column('boolean', { name: 'check_concern' }) checkConcern!: boolean;
  @Column('boolean', { name: 'check_crime_or_danger' }) checkCrimeOrDanger!: boolean;
  @Column('text', { array: true }) flags!: NotificationFlag[];
  /** The child as reported, normalised for matching; null where not known. */
  @Column('text', { name: 'given_name', nullable: true }) givenName!: string | null;
  @Column('text', { name: 'family_name', nullable: true }) familyName!: string | null;
  @Column('date', { name: 'date_of_birth', nullable: true }) dateOfBirth!: string | null;
  @Column('text', { name: 'nhs_number', nullable: true }) nhsNumber!: string | null;
  @Column('text', { name: 'identifier_authority_id', nullable: true }) identifierAuthorityId!: string | null;
  @Column('text', { nullable: true }) identifier!: string | null;
}
