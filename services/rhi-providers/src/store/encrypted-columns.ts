import { encryptedJson, encryptedText } from '@homeward/service-kit';

/** What a child, a visit or a decision told of other people: nobody reads it from the database, a replica or a backup. */
export const PART_TEXT = encryptedText('rhi_providers.interview_part', 'text', 'interview_id', 'kind');
export const EVIDENCE_TEXT = encryptedText('rhi_providers.interview_evidence', 'text', 'interview_id', 'kind');
export const INTERVIEW_REASON = encryptedText('rhi_providers.interview', 'reason', 'id');
export const INTERVIEW_AGREEMENT = encryptedJson('rhi_providers.interview', 'agreement', 'id');
export const ATTEMPT_NOTE = encryptedText('rhi_providers.contact_attempt', 'note', 'id');
export const CONCERN_TEXT = encryptedText('rhi_providers.concern', 'text', 'id');
export const RELEASE_HANDLING = encryptedText('rhi_providers.release', 'handling', 'id');
export const SHARING_HANDLING = encryptedText('rhi_providers.sharing_decision', 'handling', 'id');
export const SHARING_REASON = encryptedText('rhi_providers.sharing_decision', 'reason', 'id');
export const EXCEPTION_REASON = encryptedText('rhi_providers.sharing_exception', 'reason', 'id');
export const EXCEPTION_LIFTED = encryptedText('rhi_providers.sharing_exception', 'lifted_because', 'id');

export const rhiProvidersEncrypted = [
  PART_TEXT,
  EVIDENCE_TEXT,
  INTERVIEW_REASON,
  INTERVIEW_AGREEMENT,
  ATTEMPT_NOTE,
  CONCERN_TEXT,
  RELEASE_HANDLING,
  SHARING_HANDLING,
  SHARING_REASON,
  EXCEPTION_REASON,
  EXCEPTION_LIFTED,
];
