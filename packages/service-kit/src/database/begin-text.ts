import { actsForOffice, rowsRead } from '@homeward/access';
import { escapeLiteral } from 'pg';
import type { Viewer } from '../identity/viewer';

/** `begin`, the settings on which row-level security stands, and perhaps a first statement: one round trip. */
export function beginText(
  viewer: Viewer,
  now: Date,
  readOnly: boolean,
  first?: (literal: (value: string) => string) => string,
): string {
  const set = Object.entries({ ...settingsOf(viewer), now: now.toISOString() }).map(
    ([name, value]) => `set_config('homeward.${name}', ${escapeLiteral(value)}, true)`,
  );
  return `begin${readOnly ? ' read only' : ''}; select ${set.join(', ')}${first === undefined ? '' : `; ${first(escapeLiteral)}`}`;
}

/**
 * Who asks, and the row rule of its roles. Whoever reads only what was given to it in person does not act for its organisation: `organisation`
 * is empty, so that nothing which belongs to the organisation is there, and only accesses of the `employer` to this very person are found. What
 * it does for its employer, it does for the children that it holds in person: `ownOfChild`.
 */
function settingsOf(viewer: Viewer): Record<string, string> {
  const { office, person } = rowsRead(viewer);
  return {
    organisation: actsForOffice(viewer) || viewer.kind === 'job' ? viewer.organisationId : '',
    employer: viewer.organisationId,
    subject: viewer.subject,
    viewer_kind: viewer.kind,
    relations: office.join(','),
    own_relations: [...office, ...person].join(','),
  };
}
