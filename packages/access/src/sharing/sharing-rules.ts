import { InterviewPartKind } from '@homeward/domain';
import type { SharingRule } from './sharing-rule';

const STATUTE = "Children Act 2004 s. 16LA (inserted by the Children's Wellbeing and Schools Act)";
const ALL_BUT_INTELLIGENCE = Object.values(InterviewPartKind).filter((kind) => kind !== InterviewPartKind.INTELLIGENCE);

/**
 * What decides whether a part of an interview may go to an organisation. Of those that hold the strictest counts, and of several as strict the
 * first. What must be on file before a release is asked by the packs (RELEASE_TO_POLICE_NEEDS), not here. Consent is no ground: whoever
 * safeguards shares without it, and tells the child.
 */
export const SHARING_RULES: readonly SharingRule[] = [
  {
    id: 'SHARE-DETRIMENT',
    source: `${STATUTE}: no duty where sharing would be more detrimental to the child than not sharing`,
    outcome: 'DENY',
    because: 'It is on record that sharing would be more detrimental to the child than not sharing.',
    when: { detrimental: [true] },
  },
  {
    id: 'SHARE-INTERNAL',
    source: 'RHP-22 (003 §4.2; 004 App 3)',
    outcome: 'DENY',
    because: "The provider's internal answers never leave it.",
    when: { part: ['PROVIDER_INTERNAL'] },
  },
  {
    id: 'SHARE-RESTRICTED',
    source: "Working Together to Safeguard Children, ch. 1; the responsible authority's contact restriction",
    outcome: 'DENY',
    because: 'This organisation must not be told of the child.',
    when: { restricted: ['ALL'] },
  },
  {
    id: 'SHARE-PURPOSE',
    source: 'INF-01 (001 §3.1); UK GDPR Art. 5(1)(b)',
    outcome: 'DENY',
    because: 'What a child told to be kept safe is not passed on for this purpose.',
    when: { purpose: ['EDUCATE_CHILD', 'ASSURE_QUALITY', 'ANSWER_SUBJECT'] },
  },
  {
    id: 'SHARE-OTHER-CHILDREN-NO-PART',
    source: 'INF-07 (003 §3.12); UK GDPR Art. 5(1)(c)',
    outcome: 'DENY',
    because: 'It names other children, and this organisation has no part in the episode.',
    when: { namesOtherChildren: [true], standing: ['NONE'] },
  },
  {
    id: 'SHARE-OTHER-CHILDREN-AUTHORITY',
    source: 'INF-07 (003 §3.12); UK GDPR Art. 5(1)(c)',
    outcome: 'REVIEW',
    because: 'It names other children, who are not all of this authority.',
    when: { namesOtherChildren: [true], to: ['AUTHORITY'] },
  },
  {
    id: 'SHARE-OTHER-CHILDREN-POLICE',
    source: 'INF-07, RHO-10 (003 §3.12); UK GDPR Art. 5(1)(c)',
    outcome: 'REVIEW',
    because: 'It names other children beyond what the police need to know as intelligence.',
    when: { namesOtherChildren: [true], to: ['FORCE'], part: ALL_BUT_INTELLIGENCE },
  },
  {
    id: 'SHARE-NO-PART',
    source: 'UK GDPR Art. 5(1)(c); Working Together to Safeguard Children, ch. 1',
    outcome: 'REVIEW',
    because: 'This organisation has no part in the episode.',
    when: { standing: ['NONE'] },
  },
  {
    id: 'SHARE-SOMEBODY-RESTRICTED',
    source: "Working Together to Safeguard Children, ch. 1; the responsible authority's contact restriction",
    outcome: 'REVIEW',
    because: 'Somebody in this organisation must not be told of the child, and no condition says who may not see it.',
    when: { restricted: ['SOMEBODY'], hasConditions: [false] },
  },
  {
    id: 'SHARE-PLACE-HIDDEN',
    source: 'Working Together to Safeguard Children, ch. 1; UK GDPR Art. 5(1)(f)',
    outcome: 'REVIEW',
    because: 'Where the child lives is hidden from this organisation, and what the child told may tell it.',
    when: { placeHidden: [true] },
  },
  {
    id: 'SHARE-CHILD-NOT-TOLD',
    source: 'INF-02 (004 App 3); UK GDPR Art. 13',
    outcome: 'REVIEW',
    because: 'The child was not told with whom the interview is shared.',
    when: { childWasTold: [false] },
  },
  {
    id: 'SHARE-INTELLIGENCE',
    source: 'RHO-10, INF-07 (003 §3.12, §3.13)',
    outcome: 'PERMIT',
    because: 'Significant content goes to the police of the episode.',
    when: {
      to: ['FORCE'],
      standing: ['POLICE'],
      part: ['INTELLIGENCE'],
      purpose: ['FIND_CHILD', 'SAFEGUARD_CHILD', 'PREVENT_CRIME'],
    },
  },
  {
    id: 'SHARE-DUTY',
    source: `${STATUTE}; Working Together to Safeguard Children, ch. 1`,
    outcome: 'PERMIT',
    because: 'It is relevant to safeguarding the child, and this organisation has a part in that.',
    when: {
      to: ['AUTHORITY', 'FORCE'],
      standing: ['RESPONSIBLE', 'HOST', 'AREA', 'POLICE'],
      purpose: ['FIND_CHILD', 'SAFEGUARD_CHILD', 'PLAN_CARE', 'INTERVIEW_CHILD', 'PREVENT_CRIME'],
    },
  },
];

/** Where no rule holds: what was not foreseen is looked at by somebody. */
export const UNFORESEEN: SharingRule = {
  id: 'SHARE-UNFORESEEN',
  source: 'hub: what no rule foresees is decided by a named manager',
  outcome: 'REVIEW',
  because: 'No rule says whether this may be shared.',
  when: {},
};
