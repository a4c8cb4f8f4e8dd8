import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { newestPacks } from './newest-packs';

const listed = parse(readFileSync(join(__dirname, 'rule-ids.yaml'), 'utf8')) as Record<string, string[]>;
const packs = Object.entries(listed).map(([name, ids]) => ({ name, ids }));

describe('the five protocols', () => {
  it('have 227 rules, each with an id of its own', () => {
    const ids = packs.flatMap((pack) => pack.ids);
    expect([ids.length, new Set(ids).size]).toEqual([227, 227]);
  });

  it.each(packs)('$name keeps every one of its rules, acting or as guidance, each with its source', ({ name, ids }) => {
    const pack = newestPacks().find((one) => one.pack === name)!;
    const kept = new Map([...pack.rules, ...pack.guidance].map(({ id, source }) => [id, source]));
    expect(ids.filter((id) => !kept.get(id))).toEqual([]);
  });
});
