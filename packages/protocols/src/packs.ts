import { londonDate } from '@homeward/domain';
import type { Pack, PackSet } from './pack.types';
import generated from './packs.generated.json';

/** Held to the schema where they were written (`publish/`), so that no running program reads YAML. */
const PACKS = generated as unknown as readonly Pack[];

/** Newest first. */
const byDate = [...PACKS].sort((one, other) => (one.effective_from < other.effective_from ? 1 : -1));

/** The version that holds on that day; before the first one, the first: a decision about an older episode still needs a pack. */
function holding(candidates: readonly Pack[], at: Date): Pack | undefined {
  const day = londonDate(at);
  return candidates.find(({ effective_from }) => effective_from <= day) ?? candidates.at(-1);
}

/** Every version of every pack, the hub's and the fallback included. */
export const allPacks = (): readonly Pack[] => PACKS;

/** The pack that binds this authority at this time; the fallback, marked by its `basis`, where it has none. */
export function packFor(authorityId: string, at: Date): Pack {
  const own = holding(
    byDate.filter(({ authorities }) => authorities.includes(authorityId)),
    at,
  );
  return (
    own ??
    holding(
      byDate.filter(({ basis }) => basis === 'fallback'),
      at,
    )!
  );
}

/** Whether this authority has a protocol of its own in the hub. */
export const hasProtocol = (authorityId: string, at: Date): boolean => packFor(authorityId, at).basis === 'protocol';

/** The packs for one decision. @param authorityIds all that have a part in the episode; nulls are passed over */
export function packsFor(authorityIds: readonly (string | null)[], at: Date): PackSet {
  const ids = authorityIds.filter((id) => id !== null);
  return {
    hub: holding(
      byDate.filter(({ basis }) => basis === 'hub'),
      at,
    )!,
    of: Object.fromEntries(ids.map((id) => [id, packFor(id, at)])),
  };
}
