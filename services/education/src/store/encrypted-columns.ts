import { encryptedText } from '@homeward/service-kit';

/** Why a child is searched for, and what others answered about it and its family. */
export const CASE_REASON = encryptedText('education.cme_case', 'reason', 'id');
export const ENQUIRY_ANSWER = encryptedText('education.cme_enquiry', 'answer', 'id');

export const educationEncrypted = [CASE_REASON, ENQUIRY_ANSWER];
