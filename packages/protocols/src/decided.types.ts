import type { AuthorisationKind } from '@homeward/domain';
import type { Attendee, AuthorisationNeed, DeferralNeed, RecipientRole } from './vocabulary';

/** The rule behind an outcome, as its reader is shown it: `source` names the document, not a number. */
export interface RuleReference {
  id: string;
  source: string;
  note?: string | undefined;
}

/** What must be so before something owed is put off. */
export interface DeferralTerms {
  /** Each of whom must agree. */
  agreedBy: readonly Attendee[];
  /** What must be recorded besides. */
  needs: readonly DeferralNeed[];
  rule: RuleReference;
}

/** Something that an authority keeps on record of a person, without an episode. */
export interface DecidedHazard {
  authorityId: string;
  /** What it is called on record. */
  hazard: string;
  startsAt: Date;
  reviewAt: Date;
  /** What stands for the address where none is known. */
  address: string;
  rule: RuleReference;
  because: string;
}

/** What must be so before an authority takes a step that is not the hub's to take. */
export interface DecidedAuthorisation {
  authorityId: string;
  kind: AuthorisationKind;
  /** Each of whom must agree. */
  agreedBy: readonly RecipientRole[];
  /** Each of whom must consent in writing. */
  inWriting: readonly RecipientRole[];
  /** What must be recorded besides. */
  needs: readonly AuthorisationNeed[];
  /** Null: at any time. */
  notBefore: Date | null;
  rule: RuleReference;
  because: string;
}
