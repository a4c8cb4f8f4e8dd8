import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { allFieldsOf } from '../hub/all-fields';
import { fullInput } from '../hub/inputs';
import { rootFields } from '../hub/list-queries';
import { strangersTo, type PlayedHub, type RecordKind } from '../hub/open-played-hub';
import { codesOf, forEach, type Answer } from '../hub/send';
import { countTried } from '../matrix/tried';

const REQUEST_ID = 'the-same-request';

/** The fields through which a mutation names a record, and of what kind the record is. */
const NAMES: Readonly<Record<string, RecordKind>> = {
  childId: 'child',
  episodeId: 'episode',
  notificationId: 'notification',
  deliveryId: 'delivery',
  assignmentId: 'assignment',
  interviewId: 'interview',
};

interface Change {
  query: string;
  /** The variables, with these ids in the place of records. */
  naming(ids: Partial<Record<RecordKind, string>>): Record<string, unknown>;
  kinds: RecordKind[];
}

/** Every mutation that names a record. */
function changesOf(schema: GraphQLSchema): Change[] {
  return Object.values(schema.getMutationType()!.getFields()).flatMap((field): Change[] => {
    const [argument] = field.args;
    const input = argument && getNamedType(argument.type);
    const query = `mutation Change($it: ${String(argument?.type)}) { ${field.name}(${argument?.name}: $it) ${allFieldsOf(field.type, -1)} }`;
    if (argument?.name === 'id') {
      const kind = field.name.endsWith('Delivery') ? 'delivery' : 'assignment';
      return [{ query, kinds: [kind], naming: (ids) => ({ it: ids[kind] }) }];
    }
    if (!isInputObjectType(input)) return [];
    const named = Object.keys(input.getFields()).filter((name) => name in NAMES);
    if (named.length === 0) return [];
    const naming: Change['naming'] = (ids) => ({
      it: { ...(fullInput(input) as object), ...Object.fromEntries(named.map((name) => [name, ids[NAMES[name]!]])) },
    });
    return [{ query, kinds: named.map((name) => NAMES[name]!), naming }];
  });
}

/** An answer as bytes, with every id that was asked for under one name. */
function bytesOf({ status, text, headers }: Answer, ids: Partial<Record<RecordKind, string>>): string {
  const said = Object.values(ids).reduce((rest, id) => rest.replaceAll(id, 'ID'), text);
  return [status, headers.get('content-type'), headers.get('content-length') === null, said].join('\n');
}

export function forbiddenIsAbsent(hub: () => PlayedHub): void {
  const absent = (): Record<RecordKind, string> =>
    Object.fromEntries(Object.keys(hub().records).map((kind) => [kind, randomUUID()])) as Record<RecordKind, string>;
  const present = (): Partial<Record<RecordKind, string>> =>
    Object.fromEntries(Object.entries(hub().records).flatMap(([kind, [id]]) => (id ? [[kind, id]] : [])));

  async function compare(
    persona: string,
    query: string,
    variables: (ids: Partial<Record<RecordKind, string>>) => Record<string, unknown>,
  ) {
    const headers = { 'x-request-id': REQUEST_ID };
    const [hidden, none] = [present(), absent()];
    const first = await hub().as(persona, { query, variables: variables(hidden), headers });
    const second = await hub().as(persona, { query, variables: variables(none), headers });
    return { hidden: bytesOf(first, hidden), none: bytesOf(second, none), codes: codesOf(first) };
  }

  it('a record that may not be seen is answered with the bytes of one that is not there', async () => {
    const differing: string[] = [];
    const kinds = Object.keys(present()) as RecordKind[];
    await forEach(strangersTo(hub()), async ({ name }) => {
      for (const kind of kinds) {
        const field = rootFields(hub().schema).find((each) => each.name === kind)!;
        const query = `query One($id: ID!) { ${kind}(id: $id) ${allFieldsOf(field.type, 0)} }`;
        const { hidden, none } = await compare(name, query, (ids) => ({ id: ids[kind] }));
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
    await forEach(strangersTo(hub()), async ({ name }) => {
      for (const { query, naming } of changesOf(hub().schema)) {
        const { hidden, none, codes: said } = await compare(name, query, naming);
        countTried('mutation x stranger, by bytes');
        for (const code of said) codes.set(code, (codes.get(code) ?? 0) + 1);
        if (said.length === 0 || hidden !== none) differing.push(`${name}: ${query.slice(0, 60)}\n${hidden}\n${none}`);
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
