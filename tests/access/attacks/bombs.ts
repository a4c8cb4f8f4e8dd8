import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf } from '../hub/send';

const times = (count: number, make: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const nested = (depth: number): string =>
  `${'edges { node { child { episodes { '.repeat(depth)}totalCount${' } } } }'.repeat(depth)}`;

const BOMBS: readonly [string, () => string][] = [
  ['a thousand aliases', () => `{ ${times(1_000, (n) => `a${n}: children { totalCount }`)} }`],
  [
    'aliases within aliases',
    () => `{ children { ${times(40, (n) => `a${n}: edges { ${times(40, (m) => `b${m}: cursor`)} }`)} } }`,
  ],
  ['a thousand root fields', () => `{ ${times(1_000, () => 'children { totalCount }')} }`],
  ['a depth of two hundred', () => `{ episodes { ${nested(50)} } }`],
  ['twenty thousand tokens', () => `{ children { ${times(20_000, () => 'totalCount')} } }`],
  ['a document of blanks', () => `{ children { totalCount } } ${' '.repeat(100_000)}`],
  ['a hundred thousand brackets', () => '{'.repeat(100_000)],
  ['a list in a list in a list', () => `{ children(filter: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { totalCount } }`],
  ['a thousand directives', () => `{ children { totalCount ${times(1_000, () => '@include(if: true)')} } }`],
  ['a directive that there is not', () => `{ children { totalCount ${times(500, () => '@a')} } }`],
  [
    'pages within pages',
    () =>
      '{ children(first: 100) { edges { node { episodes(first: 100) { edges { node { decisions { outcomes { kind } } } } } } } } }',
  ],
  ['a page of a million', () => '{ children(first: 1000000) { edges { node { id } } } }'],
  ['a page of less than none', () => '{ children(first: -1) { edges { node { id } } } }'],
  [
    'fragments that double thirty times',
    () =>
      `{ children { ...f0 } } ${times(30, (n) => `fragment f${n} on ChildConnection { ...f${n + 1} ...f${n + 1} }`)} fragment f30 on ChildConnection { a: totalCount }`,
  ],
  ['a fragment within itself', () => '{ children { ...a } } fragment a on ChildConnection { totalCount ...a }'],
  [
    'fragments in a ring',
    () =>
      '{ children { ...a } } fragment a on ChildConnection { ...b } fragment b on ChildConnection { ...c } fragment c on ChildConnection { ...a }',
  ],
  ['a thousand operations, none of them named', () => times(300, (n) => `query q${n} { children { totalCount } }`)],
  ['a thousand variables', () => `query(${times(600, (n) => `$v${n}: ID`)}) { children { totalCount } }`],
  ['a schema within a schema', () => `{ __schema { types { ${'fields { type { '.repeat(30)}name${' } }'.repeat(30)} } } }`],
];

export function bombs(hub: () => PlayedHub): void {
  const WITHIN_MS = 5_000;

  it.each(BOMBS)('%s: refused in words before anything is done', async (_, make) => {
    const began = performance.now();
    const { status, data, errors } = await hub().as('rochdale-team-manager', { query: make() });
    expect(performance.now() - began).toBeLessThan(WITHIN_MS);
    expect(status).toBeLessThan(500);
    expect(data ?? null).toBeNull();
    expect(new Set(codesOf({ errors }))).toEqual(new Set(['INVALID_INPUT']));
  });

  it.each([
    ['eleven operations', 11, 0],
    ['a thousand operations', 1_000, 0],
    ['batches in a batch', 5, 20],
  ])('a batch of %s is refused whole', async (_, count, inner) => {
    const operation = { query: '{ children { totalCount } }' };
    const each = inner > 0 ? Array.from({ length: inner }, () => operation) : operation;
    const { status, text } = await hub().as('rochdale-team-manager', {
      body: JSON.stringify(Array.from({ length: count }, () => each)),
    });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(text).toContain('INVALID_INPUT');
    expect(text).not.toContain('totalCount');
  });

  it('and answers as before when they are over', async () => {
    const { status, errors } = await hub().as('rochdale-team-manager', { query: '{ children { edges { node { id } } } }' });
    expect([status, errors]).toEqual([200, []]);
  });
}
