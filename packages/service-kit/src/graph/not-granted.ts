import { rolesThatMay, type Action } from '@homeward/access';
import { AppError } from '../errors/app-error';

/** FORBIDDEN; says which roles would do, as the caller's administrator must give one of them. */
export const notGranted = (action: Action): AppError =>
  new AppError('FORBIDDEN', `None of your roles is granted ${action}.`, {
    remedy: `Ask whoever administers your organisation's accounts for one of these roles: ${rolesThatMay(action).join(', ')}.`,
  });
