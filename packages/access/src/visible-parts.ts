import { InterviewPartKind } from '@homeward/domain';
import { readsAs } from './reads-as';
import type { Standing } from './standing';
import type { Viewer } from './viewer';

const ALL = Object.values(InterviewPartKind);

/**
 * The parts of an interview that this viewer may read. The interviewer's organisation reads all that it wrote; the responsible
 * authority all but what is internal to the provider (also when its own worker interviewed: then nothing is internal to another);
 * everybody else what was released to their organisation, and of that never the internal part.
 */
export function visibleParts(
  relations: Iterable<Standing>,
  viewer: Viewer,
  interview: { heldBy: string; releasedToViewer: readonly InterviewPartKind[] },
): ReadonlySet<InterviewPartKind> {
  const lenses = readsAs(viewer, relations);
  const wroteIt = interview.heldBy === viewer.organisationId;
  if (wroteIt && (lenses.has('PROVIDER') || lenses.has('RESPONSIBLE'))) return new Set(ALL);
  const shareable = ALL.filter((part) => part !== InterviewPartKind.PROVIDER_INTERNAL);
  if (lenses.has('RESPONSIBLE')) return new Set(shareable);
  const readsReleases = ['HOST', 'AREA', 'POLICE', 'RECIPIENT'] as const;
  if (!readsReleases.some((lens) => lenses.has(lens))) return new Set();
  return new Set(shareable.filter((part) => interview.releasedToViewer.includes(part)));
}
