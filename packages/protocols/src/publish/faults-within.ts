import { fileNameOf } from '../pack-version';
import type { PackDocument } from '../pack/pack.schema';
import type { Fault } from './faults';

const CITATION = /^(\d{3} \S.*|§.+|Hub: .+)$/;

/** What a schema cannot say of one pack: names that must agree, ids that must differ, documents that must be listed, clocks that cannot run. */
export function faultsWithin(fileName: string, pack: PackDocument): Fault[] {
  return [
    ...nameFaults(fileName, pack),
    ...bindingFaults(pack),
    ...pack.rules.flatMap((rule, index) => ruleFaults(pack, rule, index)),
    ...guidanceFaults(pack),
  ];
}

function nameFaults(fileName: string, pack: PackDocument): Fault[] {
  const expected = fileNameOf(pack);
  return fileName === expected
    ? []
    : [{ path: ['pack'], message: `Pack and date do not agree with the file's name; it should be ${expected}.` }];
}

function bindingFaults(pack: PackDocument): Fault[] {
  const binds = pack.authorities.length > 0;
  if (binds === (pack.basis === 'protocol')) return [];
  const message = binds
    ? `The ${pack.basis} binds no authority by name; leave the list empty.`
    : 'Name the authorities that this protocol binds.';
  return [{ path: ['authorities'], message }];
}

function ruleFaults(pack: PackDocument, rule: PackDocument['rules'][number], index: number): Fault[] {
  const faults: Fault[] = [];
  const fault = (key: string, message: string) => faults.push({ path: ['rules', index, key], message: `${rule.id}: ${message}` });

  if (pack.rules.findIndex(({ id }) => id === rule.id) !== index)
    fault('id', 'another rule of this pack has the same id. Give each its own.');
  for (const message of sourceFaults(pack, rule.source)) fault('source', message);
  if (pack.basis === 'hub' && rule.capacity !== 'any')
    fault('capacity', 'the hub is no authority; its rules hold in any capacity.');
  if (rule.kind !== 'owe') return faults;
  if (rule.counts === 'responsible' && (rule.capacity === 'host' || rule.capacity === 'area_of_child')) {
    fault('counts', `a ${rule.capacity} never acts as the responsible authority, so this never counts. Write always or never.`);
  }
  const { repeat, clock } = rule;
  if (repeat?.until && hoursOf(repeat.until) < hoursOf(clock) + hoursOf(clock.plus) + hoursOf(repeat))
    fault('repeat', 'it ends before the second time is due, so it never comes again. Put until later, or leave repeat out.');
  return faults;
}

/** Roughly, to compare what is written in different units; working days at their shortest. */
function hoursOf(interval: { value?: number | undefined; unit: string } | undefined): number {
  const HOURS: Record<string, number> = {
    minutes: 1 / 60,
    hours: 1,
    calendar_days: 24,
    working_days: 24,
    calendar_months: 28 * 24,
  };
  return (interval?.value ?? 0) * (HOURS[interval?.unit ?? ''] ?? 0);
}

function guidanceFaults(pack: PackDocument): Fault[] {
  return pack.guidance.flatMap(({ id, source }, index) => {
    const path = ['guidance', index];
    const sameId = [...pack.rules, ...pack.guidance.slice(0, index)].some((other) => other.id === id);
    return [
      ...(sameId
        ? [{ path: [...path, 'id'], message: `${id}: another rule of this pack has the same id. Give each its own.` }]
        : []),
      ...sourceFaults(pack, source).map((message) => ({ path: [...path, 'source'], message: `${id}: ${message}` })),
    ];
  });
}

function sourceFaults({ documents }: PackDocument, source: string): string[] {
  return source.split('; ').flatMap((part) => {
    const number = /^\d{3}/.exec(part)?.[0];
    return [
      ...(CITATION.test(part) ? [] : [`'${part}' cites nothing. Write '003 §3.13', or 'Hub: …' for a choice of the hub.`]),
      ...(number && !documents[number] ? [`document ${number} is not listed under documents. Add it there.`] : []),
    ];
  });
}
