import { createHash } from 'node:crypto';

/**
 * The key under which one force's messages about one reference are kept in order before there is an episode: a UUID (version 8) from
 * SHA-256 of both.
 */
export function nameLane(forceId: string, policeReference: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([forceId, policeReference]))
    .digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
