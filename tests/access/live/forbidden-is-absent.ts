import { allFieldsOf } from '../hub/all-fields';
import { bytesOf, changesOf, firstOfEach, idsOfNothing, NAMED_KINDS, type Ids } from '../hub/changes';
import { rootFields } from '../hub/list-queries';
import { strangersTo, type PlayedHub, type RecordKind } from '../hub/open-played-hub';
import { codesOf, forEach } from '../hub/send';
import { countTried } from '../matrix/tried';

const REQUEST_ID = 'the-same-request';

export function forbiddenIsAbsent(hub: () => PlayedHub): void {
  /** Of what the weekend left no record of, ids that nothing has: those cannot be told apart by anybody. */
  const present = async (): Promise<Ids> => {
    const nothing = idsOfNothing(Object.fromEntries(NAMED_KINDS.map((kind) => [kind, ''])));
    return { ...nothing, ...(await firstOfEach(hub().owner)) };
  };

  async function compare(persona: string, query: string, hidden: Ids, variables: (ids: Ids) => Record<string, unknown>) {
    const headers = { 'x-request-id': REQUEST_ID };
    const none = idsOfNothing(hidden);
    const first = await hub().as(persona, { query, variables: variables(hidden), headers });
    const second = await hub().as(persona, { query, variables: variables(none), headers });
    return { hidden: bytesOf(first, hidden), none: bytesOf(second, none), codes: codesOf(first) };
  }

  it('a record that may not be seen is answered with the bytes of one that is not there', async () => {
    const differing: string[] = [];
    const there = await present();
    const kinds = Object.keys(hub().records).filter((kind) => hub().records[kind as RecordKind].length > 0);
    await forEach(strangersTo(hub()), async ({ name }) => {
      for (const kind of kinds) {
        const field = rootFields(hub().schema).find((each) => each.name === kind)!;
        const query = `query One($id: ID!) { ${kind}(id: $id) ${allFieldsOf(field.type, 0)} }`;
        const { hidden, none } = await compare(name, query, there, (ids) => ({ id: ids[kind] }));
        countTried('record x stranger, by bytes');
        if (hidden !== none) differing.push(`${name}: ${kind}\n${hidden}\n${none}`);
      }
    });
    expect(differing).toEqual([]);
  });

  it('nor can a change tell them apart, and nothing is changed', async () => {
    const differing: string[] = [];
    const codes = new Map<string, number>();
    const before = await stateOf(hub());
    const there = await present();
    await forEach(strangersTo(hub()), async ({ name }) => {
      const shut = new Set<string>();
      for (const { name: mutation, title, query, naming } of changesOf(hub().schema)) {
        if (shut.has(mutation)) continue; // whoever may not do it at all is told so before any id is read
        const { hidden, none, codes: said } = await compare(name, query, there, naming);
        countTried('mutation x stranger, by bytes');
        if (hidden.includes('None of your roles') && hidden === none) shut.add(mutation);
        for (const code of said) codes.set(code, (codes.get(code) ?? 0) + 1);
        if (said.length === 0 || hidden !== none) differing.push(`${name}: ${title}\n${hidden}\n${none}`);
      }
    });
    expect(differing).toEqual([]);
    expect([...codes.keys()].filter((code) => !['FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT', 'CONFLICT'].includes(code))).toEqual(
      [],
    );
    expect(codes.get('NOT_FOUND')).toBeGreaterThan(20);
    expect(await stateOf(hub())).toEqual(before);
  });
}

/** How many rows each table of the services has. */
async function stateOf({ owner }: PlayedHub): Promise<unknown> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('police_notifications', 'case_records', 'notification_routing', 'rhi_providers', 'education') order by 1`,
  );
  const counts: [string, number][] = [];
  for (const { name } of rows) {
    const counted = await owner.query<{ count: number }>(`select count(*)::integer as count from ${name}`);
    counts.push([name, counted.rows[0]!.count]);
  }
  return Object.fromEntries(counts);
}
