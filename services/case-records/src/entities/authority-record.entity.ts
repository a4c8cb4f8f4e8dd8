import type { AuthorisationKind, Capacity, Category, RecordState, Risk } from '@homeward/domain';
import type { RuleReference } from '@homeward/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What must be so before the authority takes a step of its own. */
export interface AuthorisationTermsColumn {
  kind: AuthorisationKind;
  agreedBy: string[];
  inWriting: string[];
  needs: string[];
  /** ISO 8601; null: at any time. */
  notBefore: string | null;
  rule: RuleReference;
}

/** One step that it took; times are ISO 8601. */
export interface AuthorisationColumn {
  kind: AuthorisationKind;
  at: string;
  by: string;
  agreedBy: { role: string; name: string; inWriting: boolean }[];
  acceptingAgency: string | null;
  parentsConsent: boolean | null;
  note: string;
  /** Those whose terms were met; none where the protocol has none. */
  rules: RuleReference[];
}

/** One authority's file on an episode, in one capacity. */
@Entity({ schema: 'case_records', name: 'authority_record' })
export class AuthorityRecordEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('text', { name: 'authority_id' }) authorityId!: string;
  @Column('text') capacity!: Capacity;
  @Column('text') state!: RecordState;
  /** How this authority sees the episode; the police's label stays on the episode. */
  @Column('text', { nullable: true }) category!: Category | null;
  /** The rule by which it does; null where it follows the police. */
  @Column('json', { name: 'category_rule', nullable: true }) categoryRule!: RuleReference | null;
  /** The police's label is not recognised here: a discrepancy. */
  @Column('boolean', { name: 'category_refused' }) categoryRefused!: boolean;
  @Column('text', { nullable: true }) risk!: Risk | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text', { name: 'rule_source' }) ruleSource!: string;
  @Column('text', { name: 'rule_note', nullable: true }) ruleNote!: string | null;
  @Column('json', { name: 'authorisation_terms' }) authorisationTerms!: AuthorisationTermsColumn[];
  /** The last one last. */
  @Column('json') authorisations!: AuthorisationColumn[];
}
