import { isRecordId } from '@homeward/domain';
import { invalidInput } from '@homeward/service-kit';

/** Throws AppError INVALID_INPUT for what cannot be the id of a protection. */
export function checkProtectionId(id: string): void {
  if (!isRecordId(id))
    throw invalidInput('input.protectionId', 'This is no id of a protection. Take it from `protections` of the child.');
}
