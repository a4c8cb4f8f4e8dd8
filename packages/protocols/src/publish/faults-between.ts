import type { PackDocument } from '../pack/pack.schema';
import { fileNameOf, versionOf } from '../pack-version';
import type { Fault } from './faults';

/** A fault and the file it is reported in: the later of two that do not go together. */
export interface FaultOfFile extends Fault {
  fileName: string;
}

/** From the first day of a version up to the day before the next of its pack. */
interface Claim {
  pack: PackDocument;
  from: string;
  until: string;
  path: Fault['path'];
}

/** What is wrong between packs: an authority bound by two at once, a rule id in two packs, a missing hub or fallback. */
export function faultsBetween(packs: readonly PackDocument[]): FaultOfFile[] {
  const versions = packs.map(versionOf);
  return [
    ...packs
      .filter((pack, index) => versions.indexOf(versionOf(pack)) !== index)
      .map((pack) => inFile(pack, ['effective_from'], `${versionOf(pack)} is there twice. A new version begins on another day.`)),
    ...bothAtOnce(packs, ({ authorities }) => authorities.map((id, index) => [id, ['authorities', index]])).map(
      ([authority, one, other]) =>
        inFile(
          other.pack,
          other.path,
          `${authority} is bound by ${versionOf(one.pack)} and ${versionOf(other.pack)} at once, from ${latest(one.from, other.from)}. Take it out of one of them.`,
        ),
    ),
    ...inTwoPacks(packs),
    ...(['hub', 'fallback'] as const).flatMap((basis) => {
      const found = packs.filter((pack) => pack.basis === basis);
      const names = new Set(found.map(({ pack }) => pack));
      if (names.size === 1) return [];
      const [reported] = [...found, ...packs].slice(-1);
      return reported
        ? [
            inFile(
              found.at(-1) ?? reported,
              ['basis'],
              `There must be one pack with basis ${basis}, and there are ${names.size}.`,
            ),
          ]
        : [];
    }),
  ];
}

const inFile = (pack: PackDocument, path: Fault['path'], message: string): FaultOfFile => ({
  fileName: fileNameOf(pack),
  path,
  message,
});

const latest = (one: string, other: string): string => (one > other ? one : other);

/** What versions of two packs claim for themselves on one day. */
function bothAtOnce(
  packs: readonly PackDocument[],
  thingsOf: (pack: PackDocument) => readonly (readonly [thing: string, path: Fault['path']])[],
): [thing: string, one: Claim, other: Claim][] {
  const claims = new Map<string, Claim[]>();
  const faults: [string, Claim, Claim][] = [];
  for (const pack of [...packs].sort((one, other) => (one.effective_from < other.effective_from ? -1 : 1))) {
    for (const [thing, path] of thingsOf(pack)) {
      const claim = { pack, from: pack.effective_from, until: lastDayOf(pack, packs), path };
      const before = claims.get(thing) ?? [];
      const clash = before.find((one) => one.pack.pack !== pack.pack && one.from < claim.until && claim.from < one.until);
      if (clash) faults.push([thing, clash, claim]);
      claims.set(thing, [...before, claim]);
    }
  }
  return faults;
}

/** The day on which the next version of the same pack takes over. */
const lastDayOf = ({ pack, effective_from }: PackDocument, packs: readonly PackDocument[]): string =>
  packs
    .filter((other) => other.pack === pack && other.effective_from > effective_from)
    .map((other) => other.effective_from)
    .sort()[0] ?? '9999-12-31';

/** A rule id means one rule for ever, so two packs never share one. */
function inTwoPacks(packs: readonly PackDocument[]): FaultOfFile[] {
  const ownerOf = new Map<string, string>();
  return packs.flatMap((pack) =>
    (['rules', 'guidance'] as const).flatMap((list) =>
      pack[list].flatMap(({ id }, index) => {
        const owner = ownerOf.get(id) ?? pack.pack;
        ownerOf.set(id, owner);
        if (owner === pack.pack) return [];
        return [
          inFile(
            pack,
            [list, index, 'id'],
            `The rule id ${id} stands in ${owner} and ${pack.pack}. Give each pack its own prefix.`,
          ),
        ];
      }),
    ),
  );
}
