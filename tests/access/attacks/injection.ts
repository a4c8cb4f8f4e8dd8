import { PERSONAS } from '@homeward/embedded';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { listenOverWebSocket, until } from '../../../gateway/fixtures/subscribe';
import { fullInput, fullValue, replaced, textsIn, type Place } from '../hub/inputs';
import { rootFields } from '../hub/list-queries';
import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf, forEach, type Answer } from '../hub/send';
import { countTried } from '../matrix/tried';

const FORGED_LINE = '"\n{"level":"error","msg":"forged"}\n';
const PAYLOADS: Readonly<Record<string, string>> = {
  'SQL and a line of the log': `'; drop table case_records.child; --${FORGED_LINE}`,
  NUL: 'In\u0000vented',
  'half a character': 'Invented \ud800',
  'a very long text': 'Invented '.repeat(5_000),
  'characters that are not seen, a formula and a script':
    '=1+1 \u202edetnevnI\u202c \u200b\u2066\ufeff\u{e0041} ${7*7} %s <script>alert(1)</script>',
};

/** Told to the caller: that is what each mutation may answer. */
const FORESEEN: ReadonlySet<string> = new Set(['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'FORBIDDEN']);
const INNER_WORDS = /syntax error|postgres|relation "|invalid byte|typeorm|node_modules|forged.*stack/i;

/** Those who read most, those who read little, and somebody who reads nothing of a child. */
const READERS = ['rochdale-team-manager', 'advocacy-focus-manager', 'hub-operator'];

interface Attack {
  field: string;
  query: string;
  whole: unknown;
  place: Place;
}

const selectionOf = (type: ReturnType<typeof getNamedType>): string => {
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const texts = Object.values(type.getFields()).filter(({ type: given }) => /^(String|ID)!?$/.test(String(given)));
  return `{ __typename ${texts.map(({ name }) => name).join(' ')} }`;
};

const filled = (type: GraphQLInputType, records: Readonly<Record<string, string>>): unknown => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return records['deliveryId'];
  const given = fullInput(named);
  return { ...given, ...Object.fromEntries(Object.entries(records).filter(([name]) => name in given)) };
};

/** Every text of every mutation's input, each in an input that is otherwise whole. */
function attacksOf(schema: GraphQLSchema, records: Readonly<Record<string, string>>): Attack[] {
  return Object.values(schema.getMutationType()!.getFields()).flatMap((field) =>
    field.args.flatMap((argument) => {
      const query = `mutation Attack($it: ${String(argument.type)}) { ${field.name}(${argument.name}: $it) ${selectionOf(getNamedType(field.type))} }`;
      const whole = filled(argument.type, records);
      return textsIn(argument.type).map((place) => ({ field: field.name, query, whole, place }));
    }),
  );
}

/** Every text that fields of a query or a subscription take, each alone but for what the field must be given. */
function questionsOf(fields: readonly GraphQLField<unknown, unknown>[], operation: 'query' | 'subscription'): Attack[] {
  return fields.flatMap((field) =>
    field.args.flatMap((argument) => {
      const named = getNamedType(field.type);
      const inner = isLeafType(named) ? '' : named.name.endsWith('Connection') ? '{ edges { cursor } }' : '{ __typename }';
      const query = `${operation} Attack($it: ${String(argument.type)}) { ${field.name}(${argument.name}: $it) ${inner} }`;
      return textsIn(argument.type).map((place) => ({ field: field.name, query, whole: fullValue(argument), place }));
    }),
  );
}

/** What an answer shows of anything: a page without rows, an empty list and null show nothing. */
const shownIn = ({ data }: Pick<Answer, 'data'>): unknown[] =>
  Object.values(data ?? {}).flatMap((value) =>
    Array.isArray(value) ? value : ((value as { edges?: unknown[] } | null)?.edges ?? (value === null ? [] : [value])),
  );

/** What is wrong with an answer: a failure that was not foreseen, a word of the inside, or the text changed where it was kept. */
function faultOf(answer: Answer, place: Place, payload: string): string | undefined {
  const codes = codesOf(answer);
  if (answer.status >= 500 || codes.some((code) => !FORESEEN.has(code)) || INNER_WORDS.test(answer.text))
    return `${answer.status} ${answer.text.slice(0, 160)}`;
  const shown = Object.values(answer.data ?? {})[0] as Record<string, unknown> | null | undefined;
  const kept = codes.length === 0 ? shown?.[String(place.at(-1))] : undefined;
  return typeof kept === 'string' && kept !== payload && kept !== payload.trim()
    ? `read back as ${kept.slice(0, 60)}`
    : undefined;
}

export function injection(hub: () => PlayedHub): void {
  const tables = async (): Promise<unknown> =>
    (
      await hub().owner.query(
        "select table_schema, table_name from information_schema.tables where table_schema !~ '^pg_' order by 1, 2",
      )
    ).rows;
  const recordsOf = async (): Promise<Record<string, string>> => {
    const { rows } = await hub().owner.query<{ id: string }>(
      'select authority_child_id as id from case_records.child where authority_child_id is not null limit 1',
    );
    const named = Object.entries(hub().records).map(([kind, [id]]) => [`${kind}Id`, id ?? '']);
    return { ...(Object.fromEntries(named) as Record<string, string>), authorityChildId: rows[0]?.id ?? 'R-1' };
  };
  const asWhoeverMay = async ({ query }: Attack, it: unknown, known: Map<string, string>): Promise<Answer> => {
    const remembered = known.get(query);
    if (remembered) return hub().as(remembered, { query, variables: { it } });
    let answer!: Answer;
    for (const { name } of PERSONAS.toSorted(
      (one, other) => Number(other.name.includes('rochdale')) - Number(one.name.includes('rochdale')),
    )) {
      answer = await hub().as(name, { query, variables: { it } });
      if (/None of your roles/.test(answer.text)) continue;
      known.set(query, name);
      break;
    }
    return answer;
  };

  it('is refused by field or kept as text, in every text of every mutation', async () => {
    const before = await tables();
    const faults: string[] = [];
    const outcomes = { kept: 0, refused: 0 };
    const known = new Map<string, string>();
    const attacks = attacksOf(hub().schema, await recordsOf());
    const mutations = [...new Set(attacks.map(({ field }) => field))];
    await forEach(mutations, async (mutation) => {
      for (const attack of attacks.filter(({ field }) => field === mutation))
        for (const [name, payload] of Object.entries(PAYLOADS)) {
          const answer = await asWhoeverMay(attack, replaced(attack.whole, attack.place, payload), known);
          countTried('text of a mutation x attack');
          outcomes[answer.errors.length === 0 ? 'kept' : 'refused'] += 1;
          const fault = faultOf(answer, attack.place, payload);
          if (fault) faults.push(`${mutation} ${attack.place.join('.')}, ${name}: ${fault}`);
        }
    });
    expect(faults).toEqual([]);
    expect(outcomes.kept).toBeGreaterThan(50);
    expect(outcomes.refused).toBeGreaterThan(50);
    expect(await tables()).toEqual(before);
  });

  it('is refused or finds nothing, in every text that a query takes', async () => {
    const before = await tables();
    const faults: string[] = [];
    const questions = questionsOf(rootFields(hub().schema), 'query');
    await forEach(questions, async ({ field, query, whole, place }) => {
      for (const [name, payload] of Object.entries(PAYLOADS))
        for (const persona of READERS) {
          const answer = await hub().as(persona, { query, variables: { it: replaced(whole, place, payload) } });
          countTried('text of a query x attack');
          const shown = shownIn(answer);
          const fault =
            faultOf(answer, place, payload) ?? (shown.length > 0 ? `shown ${JSON.stringify(shown).slice(0, 100)}` : undefined);
          if (fault) faults.push(`${field} ${place.join('.')}, ${name}: ${fault}`);
        }
    });
    expect(faults).toEqual([]);
    expect(questions.length).toBeGreaterThan(15);
    expect(await tables()).toEqual(before);
  });

  it('is refused, in every text that a subscription takes', async () => {
    const { url, process, schema } = hub();
    const subscriptions = questionsOf(Object.values(schema.getSubscriptionType()!.getFields()), 'subscription');
    const faults: string[] = [];
    await forEach(subscriptions, async ({ field, query, whole, place }) => {
      for (const [name, payload] of Object.entries(PAYLOADS))
        for (const persona of READERS) {
          const authorization = `Bearer ${await process.hub.tokenOf(persona)}`;
          const variables = { it: replaced(whole, place, payload) };
          const listening = listenOverWebSocket(url, query, { authorization }, variables);
          await until(() => listening.results.length > 0);
          listening.leave();
          countTried('text of a subscription x attack');
          const text = JSON.stringify(listening.results);
          const codes = listening.results.flatMap(({ errors = [] }) => codesOf({ errors } as unknown as Answer));
          if (codes.length === 0 || codes.some((code) => !FORESEEN.has(code)) || INNER_WORDS.test(text))
            faults.push(`${field} ${place.join('.')}, ${name}: ${text.slice(0, 160)}`);
        }
    });
    expect(faults).toEqual([]);
    expect(subscriptions.length).toBeGreaterThan(0);
  });

  it('by headers and names of operations does no more', async () => {
    for (const headers of [
      { 'x-request-id': '{"level":"error","msg":"forged"}' },
      { 'x-purpose': "FIND_CHILD'; drop table hub.audit_entry; --" },
      { 'user-agent': "'; drop table hub.audit_entry; --", referer: '{"msg":"forged"}' },
    ] as Record<string, string>[]) {
      const answer = await hub().as('rochdale-iro', { query: '{ children { totalCount } }', headers });
      expect(codesOf(answer).filter((code) => code !== 'INVALID_INPUT')).toEqual([]);
      expect(answer.headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/);
    }
    const body = JSON.stringify({ query: 'query A { children { totalCount } }', operationName: FORGED_LINE });
    expect(codesOf(await hub().as('rochdale-iro', { body }))).toEqual(['INVALID_INPUT']);
  });

  it('leaves the log one JSON object a line, none of them made up by a caller', () => {
    const lines = hub().logged();
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(({ level, time, msg }) => !level || !time || !msg || msg === 'forged')).toEqual([]);
    expect(lines.filter((line) => /drop table|detnevnI|vented/.test(line))).toEqual([]);
  });
}
