import type { ClockStart, DutyKind, DutyState } from '@homeward/domain';
import type { InterviewTerm, RuleReference } from '@homeward/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reading of when something is due; times are ISO 8601. Only the owner's own count. */
export interface DutyClockColumn {
  authorityId: string;
  rule: { id: string; source: string; note?: string | undefined };
  from: ClockStart;
  startsAt: string;
  /** Null: as soon as possible. */
  dueAt: string | null;
  counts: boolean;
}

/** What must be so before it is put off, as the owner's protocol has it. */
export interface DeferralTermsColumn {
  agreedBy: string[];
  needs: string[];
  rule: RuleReference;
}

/** One time that it was put off; times are ISO 8601. */
export interface DutyDeferralColumn {
  until: string;
  /** When it was due until then. */
  dueBefore: string;
  because: string;
  agreedBy: { role: string; name: string }[];
  otherWork: string | null;
  rule: RuleReference;
  recordedBy: string;
  recordedAt: string;
  /** Set when the duty ended before it was met: the agreement does not hold for it when it is owed again. */
  endedAt: string | null;
}

@Entity({ schema: 'case_records', name: 'duty' })
export class DutyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('text') kind!: DutyKind;
  /** `KIND`, `KIND:topic`, from the second occurrence on `KIND:topic#2`: of an episode and an owner one stands, besides what has been superseded or cancelled. */
  @Column('text') slot!: string;
  @Column('text', { nullable: true }) topic!: string | null;
  @Column('integer') occurrence!: number;
  /** Roles that the owner is to tell or invite. */
  @Column('text', { array: true }) tell!: string[];
  /** Who must have been there for it to count as held. */
  @Column('text', { array: true }) attendees!: string[];
  /** Who was there, as it was recorded when it was met. */
  @Column('text', { array: true }) attended!: string[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('text', { name: 'owner_role', nullable: true }) ownerRole!: string | null;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text', { name: 'rule_source' }) ruleSource!: string;
  @Column('text', { name: 'rule_note', nullable: true }) ruleNote!: string | null;
  @Column('text') state!: DutyState;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
  /** When the sweep next moves it: the warning, the due time, the end of grace; null when it is settled. */
  @Column('timestamptz', { name: 'next_move_at', nullable: true }) nextMoveAt!: Date | null;
  @Column('timestamptz', { name: 'planned_for', nullable: true }) plannedFor!: Date | null;
  @Column('timestamptz', { name: 'met_at', nullable: true }) metAt!: Date | null;
  @Column('text', { nullable: true }) because!: string | null;
  /** Who carries it out, where the rule names one: an organisation's id. */
  @Column('text', { name: 'offered_to', nullable: true }) offeredTo!: string | null;
  @Column('json') clocks!: DutyClockColumn[];
  /** Null: it may not be put off. */
  @Column('json', { name: 'deferral_terms', nullable: true }) deferralTerms!: DeferralTermsColumn | null;
  /** Every time that it was put off, the last one last. */
  @Column('json') deferrals!: DutyDeferralColumn[];
  /** Of an interview: what else the responsible authority asks of whoever holds it. */
  @Column('json') terms!: (InterviewTerm & { rule: RuleReference })[];
}
