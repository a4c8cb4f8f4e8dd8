import type { ChildStatus, IdentityState, LegalStatus } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'case_records', name: 'child' })
export class ChildEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Null while nobody has said for certain who the child is. */
  @Column('text', { name: 'responsible_authority_id', nullable: true }) responsibleAuthorityId!: string | null;
  @Column('text', { name: 'authority_child_id', nullable: true }) authorityChildId!: string | null;
  @Column('text', { name: 'given_name', nullable: true }) givenName!: string | null;
  @Column('text', { name: 'family_name', nullable: true }) familyName!: string | null;
  @Column('text', { name: 'name_key', nullable: true }) nameKey!: string | null;
  @Column('date', { name: 'date_of_birth', nullable: true }) dateOfBirth!: string | null;
  @Column('text', { name: 'nhs_number', nullable: true }) nhsNumber!: string | null;
  @Column('text', { array: true }) status!: ChildStatus[];
  @Column('text', { nullable: true }) sex!: string | null;
  @Column('text', { name: 'communication_needs', nullable: true }) communicationNeeds!: string | null;
  @Column('text', { name: 'lone_worker_risk', nullable: true }) loneWorkerRisk!: string | null;
  @Column('text', { name: 'legal_status', nullable: true }) legalStatus!: LegalStatus | null;
  /** An individual plan for when it goes missing; null, here and below: nobody has said. */
  @Column('boolean', { name: 'has_missing_plan', nullable: true }) hasMissingPlan!: boolean | null;
  @Column('boolean', { name: 'send_or_disability', nullable: true }) sendOrDisability!: boolean | null;
  @Column('boolean', { name: 'known_trafficked', nullable: true }) knownTrafficked!: boolean | null;
  @Column('boolean', { name: 'out_of_uk', nullable: true }) outOfUk!: boolean | null;
  /** The risk assessment says always missing, never absent. */
  @Column('boolean', { name: 'never_absent', nullable: true }) neverAbsent!: boolean | null;
  @Column('text') identity!: IdentityState;
  /** The child that this one turned out to be. */
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
  /** It was adopted: this identity leads nowhere any more, and nothing leads to it. */
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt!: Date | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
