import type { InterviewPartKind, OrganisationKind, Relation, SharingOutcome } from '@homeward/domain';
import type { Purpose } from '../purposes';

/** What is known when one part of an interview is to go to one organisation. */
export interface SharingFacts {
  part: InterviewPartKind;
  /** The writer marked it: it says who another child is. */
  namesOtherChildren: boolean;
  to: OrganisationKind;
  /** What the recipient is to the child or its episode at this moment. */
  standing: StandingOfRecipient;
  purpose: Purpose;
  /** Whether the child was told with whom the interview is shared; null: nobody said. */
  childWasTold: boolean | null;
  /** Whom of the recipient a contact restriction keeps from knowing of the child. */
  restricted: 'NOBODY' | 'SOMEBODY' | 'ALL';
  /** Conditions are given under which it may be used, such as who there may not see it. */
  hasConditions: boolean;
  /** Where the child lives is hidden from the recipient. */
  placeHidden: boolean;
  /** Somebody has recorded that sharing would be more detrimental to the child than not sharing. */
  detrimental: boolean;
}

export type StandingOfRecipient = Extract<Relation, 'RESPONSIBLE' | 'HOST' | 'AREA' | 'POLICE'> | 'NONE';

/** As data: it holds where each fact that it names is one of those given. */
export interface SharingRule {
  id: string;
  source: string;
  outcome: SharingOutcome;
  /** A sentence for whoever asked. */
  because: string;
  when: { readonly [Fact in keyof SharingFacts]?: readonly SharingFacts[Fact][] };
}
