import { rolesOf } from './may';
import type { Purpose } from './purposes';

/** What the holder of these roles may state, in the order in which the roles are named. */
export const purposesOf = (roles: readonly string[]): Purpose[] => [
  ...new Set(rolesOf(roles).flatMap(({ purposes }) => purposes)),
];

/** What a session is for in which nothing was stated. Whoever has no role asks for nothing that police hold. */
export const usualPurposeOf = (roles: readonly string[]): Purpose => purposesOf(roles)[0] ?? 'ASSURE_QUALITY';
