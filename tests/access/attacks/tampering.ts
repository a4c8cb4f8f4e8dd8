import { listsOf, rootFields } from '../hub/list-queries';
import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf, forEach, type Answer } from '../hub/send';
import { countTried } from '../matrix/tried';

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '01a201e8-b06a-72fc-987c-5dc0ce596ebc';

const CURSORS: readonly string[] = [
  'garbage',
  ' ',
  '====',
  '🧒',
  'a'.repeat(499),
  'a'.repeat(5_000),
  cursor(null),
  cursor([]),
  cursor({ id: ID }),
  cursor([[ID]]),
  cursor(["' or 1=1 --"]),
  cursor(["'; drop table case_records.child; --", ID]),
  cursor(['2025-11-22 02:10:00+00', "' or 1=1 --"]),
  cursor(['2025-11-22 02:10:00+00', `${ID}\u0000`]),
  cursor(['infinity; select pg_sleep(5)', ID]),
  cursor(['Fernwood\u0000', 'Isla', ID]),
  cursor(['\ud800', 'Isla', ID]),
  cursor(['a'.repeat(300), 'b', ID]),
  cursor([true, null, 1e300]),
  cursor(['9999999-01-01 00:00:00+00', ID]),
  cursor(['2025-99-99 99:99:99+99', ID]),
  cursor(['2025-02-30 00:00:00+00', ID]),
];

const IDS: readonly string[] = [
  '',
  ' ',
  '1',
  'null',
  '-1',
  '../../etc/passwd',
  "' or '1'='1",
  `${ID}' or true --`,
  `${ID}\u0000`,
  `{${ID}}`,
  ID.toUpperCase(),
  ` ${ID}`,
  '\ud800',
  '🧒',
  'a'.repeat(10_000),
  '%00',
  '*',
];

/** Words of a database, or of a program, that no answer may carry. */
const INNER_WORDS = /syntax|postgres|relation "|column|invalid byte|typeorm|node_modules|\bat .*\.js|undefined|NaN/i;

/** A name that nobody has is a place in a list of names like any other: what is behind it is the asker's own, or nothing. */
const shows = (data: Answer['data']): boolean =>
  Object.values(data ?? {}).some((value) => value !== null && !(value as { edges?: unknown }).edges);

export function tampering(hub: () => PlayedHub): void {
  const faultsOf = async (
    persona: string,
    name: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<string[]> => {
    const answer = await hub().as(persona, { query, variables });
    countTried('cursor or id that is none');
    const codes = codesOf(answer);
    const foreseen = codes.every((code) => code === 'INVALID_INPUT' || code === 'NOT_FOUND' || code === 'FORBIDDEN');
    if (answer.status < 500 && foreseen && !shows(answer.data) && !INNER_WORDS.test(answer.text)) return [];
    return [`${name} ${JSON.stringify(variables).slice(0, 120)}: ${answer.status} ${answer.text.slice(0, 200)}`];
  };

  it('a cursor that no list gave is refused by every list', async () => {
    const faults: string[] = [];
    const asked = listsOf(hub().schema).flatMap((list) => CURSORS.map((after) => ({ list, after })));
    await forEach(asked, async ({ list, after }) => {
      const query = `query Behind($after: String) { ${list.name}(after: $after) { edges { node { id } } } }`;
      for (const persona of ['rochdale-team-manager', 'rochdale-cme-officer'])
        faults.push(...(await faultsOf(persona, list.name, query, { after })));
    });
    expect(faults).toEqual([]);
  });

  it('an id that is none is nothing, in every root field that takes one', async () => {
    const faults: string[] = [];
    const takingIds = rootFields(hub().schema).filter(({ args }) => args.some(({ name }) => name === 'id'));
    const asked = takingIds.flatMap((field) => IDS.map((id) => ({ field, id })));
    await forEach(asked, async ({ field, id }) => {
      const query = `query One($id: ID!) { ${field.name}(id: $id) { id } }`;
      for (const persona of ['rochdale-team-manager', 'kent-police'])
        faults.push(...(await faultsOf(persona, field.name, query, { id })));
    });
    expect(faults).toEqual([]);
  });
}
