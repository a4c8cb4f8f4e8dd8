import { allPacks, type Pack } from '../src';

/** The version of each pack that holds last: an older one was held to the cases while it was the newest, and has not changed since. */
export const newestPacks = (): readonly Pack[] =>
  allPacks().filter(
    (pack) => !allPacks().some((other) => other.pack === pack.pack && other.effective_from > pack.effective_from),
  );
