import { escapeLiteral } from 'pg';
import type { Viewer } from '../identity/viewer';

/** `begin`, the settings on which row-level security stands, and perhaps a first statement: one round trip. */
export function beginText(
  viewer: Viewer,
  now: Date,
  readOnly: boolean,
  first?: (literal: (value: string) => string) => string,
): string {
  const settings = {
    organisation: viewer.organisationId,
    subject: viewer.subject,
    viewer_kind: viewer.kind,
    now: now.toISOString(),
  };
  const set = Object.entries(settings).map(([name, value]) => `set_config('homeward.${name}', ${escapeLiteral(value)}, true)`);
  return `begin${readOnly ? ' read only' : ''}; select ${set.join(', ')}${first === undefined ? '' : `; ${first(escapeLiteral)}`}`;
}
