import type { PackDocument } from '../pack/pack.schema';
import type { Fault } from './faults';

const CITATION = /^(\d{3} \S.*|§.+|Hub: .+)$/;

/** What a schema cannot say of one pack: names that must agree, ids that must differ, documents that must be listed, clocks that cannot run. */
export function faultsWithin(fileName: string, pack: PackDocument): Fault[] {
  return [
    ...nameFaults(fileName, pack),
    ...bindingFaults(pack),
    ...pack.rules.flatMap((rule, index) => ruleFaults(pack, rule, index)),
  ];
}

function nameFaults(fileName: string, pack: PackDocument): Fault[] {
  const expected = `${pack.pack}/${pack.effective_from}.yaml`;
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
  for (const part of rule.source.split('; ')) {
    const number = /^\d{3}/.exec(part)?.[0];
    if (!CITATION.test(part)) fault('source', `'${part}' cites nothing. Write '003 §3.13', or 'Hub: …' for a choice of the hub.`);
    if (number && !pack.documents[number]) fault('source', `document ${number} is not listed under documents. Add it there.`);
  }
  if (pack.basis === 'hub' && rule.capacity !== 'any')
    fault('capacity', 'the hub is no authority; its rules hold in any capacity.');
  if (rule.kind === 'owe' && rule.counts === 'responsible' && (rule.capacity === 'host' || rule.capacity === 'area_of_child')) {
    fault('counts', `a ${rule.capacity} never acts as the responsible authority, so this never counts. Write always or never.`);
  }
  return faults;
}
