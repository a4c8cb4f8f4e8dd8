import type { PackDocument } from '../pack/pack.schema';
import { versionOf } from '../pack-version';

/**
 * What is wrong between packs: an authority bound by two at once, a rule id in two packs, a missing hub or fallback. A version holds until the
 * next one of its pack begins.
 * @returns sentences that name the packs and the remedy
 */
export function faultsBetween(packs: readonly PackDocument[]): string[] {
  const versions = packs.map(versionOf);
  return [
    ...versions
      .filter((version, index) => versions.indexOf(version) !== index)
      .map((version) => `${version} is there twice. A new version begins on another day.`),
    ...claimedByTwo(packs, ({ authorities }) => authorities).map(
      ([authority, names]) => `${authority} is bound by ${names} at once. Take it out of one of them.`,
    ),
    ...claimedByTwo(packs, ({ rules }) => rules.map(({ id }) => id)).map(
      ([id, names]) => `The rule id ${id} stands in ${names}. Give each pack its own prefix.`,
    ),
    ...(['hub', 'fallback'] as const).flatMap((basis) => {
      const names = new Set(packs.filter((pack) => pack.basis === basis).map(({ pack }) => pack));
      return names.size === 1 ? [] : [`There must be one pack with basis ${basis}, and there are ${names.size}.`];
    }),
  ];
}

/** What packs of different names claim for themselves, with their names; two versions of one pack share what is theirs. */
function claimedByTwo(
  packs: readonly PackDocument[],
  thingsOf: (pack: PackDocument) => readonly string[],
): [thing: string, names: string][] {
  const claims = new Map<string, Set<string>>();
  for (const pack of packs) {
    for (const thing of thingsOf(pack)) claims.set(thing, (claims.get(thing) ?? new Set()).add(pack.pack));
  }
  return [...claims].filter(([, names]) => names.size > 1).map(([thing, names]) => [thing, [...names].sort().join(' and ')]);
}
