import type { ExecutionResult } from 'graphql';
import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { startTestIssuer, type TestIssuer } from '../testing/start-test-issuer';
import { SEEN, tinySubgraph, type TinySubgraph } from '../testing/tiny-subgraph';
import type { Subgraph } from './subgraph';

const UNKNOWN = '00000000-0000-7000-8000-00000000000f';
const EPISODE = 'query One($id: ID!) { episode(id: $id) { id state startedAt } }';
const ENTITIES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Episode { id state } } }';

let issuer: TestIssuer;
let platform: TestPlatform;
let tiny: TinySubgraph;

beforeAll(async () => {
  issuer = await startTestIssuer();
  platform = await createTestPlatform({ serviceName: 'case-records', environment: { OIDC_ISSUER: issuer.url } });
});
beforeEach(async () => {
  tiny = tinySubgraph(platform);
  await platform.owner.query(
    'alter table hub.audit_entry disable trigger all; truncate hub.audit_entry; alter table hub.audit_entry enable trigger all',
  );
});
afterAll(async () => {
  await platform.close();
  await issuer.close();
});

type Headers = Parameters<Subgraph['executor']>[1];

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  claims = {},
  headers: Headers = {},
): Promise<ExecutionResult> {
  const authorization = `Bearer ${await issuer.token(claims)}`;
  const result = await tiny.subgraph.executor({ query, variables }, { authorization, ...headers });
  if (Symbol.asyncIterator in result) throw new Error('A stream was not expected.');
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

const audit = async (): Promise<Record<string, unknown>[]> =>
  (
    await platform.owner.query(
      'select service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome, record_ids from hub.audit_entry order by id',
    )
  ).rows;

describe('an operation', () => {
  test('is answered, and audited once with all it showed and who saw it why', async () => {
    const both = `query { a: episode(id: "${SEEN[0]}") { id state startedAt } b: episode(id: "${SEEN[1]}") { id } }`;
    const result = await ask(both, {}, {}, { 'x-request-id': 'request-0001', 'x-purpose': 'FIND_CHILD' });
    expect(result).toEqual({
      data: { a: { id: SEEN[0], state: 'MISSING', startedAt: '2025-11-22T02:10:00.000Z' }, b: { id: SEEN[1] } },
    });
    expect(await audit()).toEqual([
      {
        service: 'case-records',
        actor: 'noor-hartley',
        actor_name: 'Noor Hartley',
        organisation_id: 'authority.rochdale',
        purpose: 'FIND_CHILD',
        action: 'episode:read',
        correlation_id: 'request-0001',
        outcome: 'SHOWN',
        record_ids: SEEN,
      },
    ]);
    expect(tiny.resolver.batches).toBe(1);
  });

  test('that shows nothing is audited with what it asked for', async () => {
    expect(await ask(EPISODE, { id: UNKNOWN })).toEqual({ data: { episode: null } });
    expect(await audit()).toEqual([
      expect.objectContaining({ purpose: 'SAFEGUARD_CHILD', outcome: 'NOTHING', action: 'episode:read', record_ids: [UNKNOWN] }),
    ]);
  });

  test('that changes is audited by its own transaction, and not a second time', async () => {
    const note = 'mutation ($input: NoteInput!) { note(input: $input) { child { id } rule { id source } day } }';
    const result = await ask(note, { input: { childId: SEEN[0], text: 'seen', day: '2025-11-22' } });
    expect(result.data).toEqual({ note: { child: { id: SEEN[0] }, rule: { id: 'R-1', source: 'A test' }, day: '2025-11-22' } });
    expect((await audit()).map(({ action, outcome, record_ids }) => ({ action, outcome, record_ids }))).toEqual([
      { action: 'child:record', outcome: 'CHANGED', record_ids: [SEEN[0]] },
    ]);
  });

  test('makes a correlation id of its own where the given one is none', async () => {
    await ask(EPISODE, { id: SEEN[0] }, {}, { 'x-request-id': "'; drop table hub.event" });
    expect((await audit())[0]!['correlation_id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('measures its actions', async () => {
    await ask(EPISODE, { id: SEEN[0] });
    await ask(EPISODE, { id: SEEN[0] }, { roles: ['hub-operator'], organisation: 'desk.operations' });
    const metrics = await platform.metrics.metrics();
    for (const outcome of ['OK', 'FORBIDDEN']) {
      expect(metrics).toMatch(
        new RegExp(`homeward_action_duration_seconds_count\\{[^}]*action="episode:read",outcome="${outcome}"[^}]*\\} \\d`),
      );
    }
  });
});

describe('a reference from another service', () => {
  const refs = [...SEEN, UNKNOWN].map((id) => ({ __typename: 'Episode', id }));

  test('is resolved in one batch, and what it shows is audited', async () => {
    const { data } = await ask(ENTITIES, { refs });
    expect(data).toEqual({ _entities: [{ id: SEEN[0], state: 'MISSING' }, { id: SEEN[1], state: 'MISSING' }, null] });
    expect(tiny.resolver.batches).toBe(1);
    expect((await audit()).map(({ action, outcome, record_ids }) => ({ action, outcome, record_ids }))).toEqual([
      { action: 'episode:read', outcome: 'SHOWN', record_ids: SEEN },
      { action: 'episode:read', outcome: 'NOTHING', record_ids: [UNKNOWN] },
    ]);
  });

  test('is no way around the permission of its type', async () => {
    const { data, errors } = await ask(ENTITIES, { refs: refs.slice(0, 1) }, { roles: ['cme-officer'] });
    expect(data).toEqual({ _entities: [null] });
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(tiny.resolver.batches).toBe(0);
    expect(await audit()).toEqual([
      expect.objectContaining({ outcome: 'REFUSED', action: 'episode:read', record_ids: [SEEN[0]] }),
    ]);
  });
});

describe('an action that is not granted', () => {
  test('is FORBIDDEN with a remedy, audited as refused with the ids that were asked for, and does not run', async () => {
    const result = await ask(EPISODE, { id: SEEN[0] }, { roles: ['cme-officer'] });
    expect(result.data).toEqual({ episode: null });
    expect(result.errors).toEqual([
      {
        message: 'None of your roles is granted episode:read.',
        path: ['episode'],
        locations: expect.anything(),
        extensions: {
          code: 'FORBIDDEN',
          remedy: expect.stringContaining('front-door-worker'),
          correlationId: expect.any(String),
        },
      },
    ]);
    expect(await audit()).toEqual([
      expect.objectContaining({ outcome: 'REFUSED', action: 'episode:read', record_ids: [SEEN[0]] }),
    ]);
    expect(tiny.resolver.batches).toBe(0);
  });

  test('is refused in the arguments of an input too', async () => {
    const note = 'mutation ($input: NoteInput!) { note(input: $input) { day } }';
    await ask(note, { input: { childId: SEEN[1], text: 'x' } }, { roles: ['iro'] });
    expect(await audit()).toEqual([
      expect.objectContaining({ outcome: 'REFUSED', action: 'child:record', record_ids: [SEEN[1]] }),
    ]);
  });

  test('does not keep the granted ones of the same operation from being answered', async () => {
    const result = await ask(`{ episode(id: "${SEEN[0]}") { id } faulty(how: "foreseen") }`, {}, { roles: ['cme-officer'] });
    expect(result.errors!.map((error) => error.extensions!['code'])).toEqual(
      expect.arrayContaining(['FORBIDDEN', 'INVALID_INPUT']),
    );
  });
});

describe('when the audit cannot be written', () => {
  afterEach(() => platform.owner.query('grant execute on function hub.settle to homeward_services'));

  test('nothing is shown: the whole answer is one INTERNAL error', async () => {
    await platform.owner.query('revoke execute on function hub.settle from homeward_services');
    const result = await ask(EPISODE, { id: SEEN[0] });
    expect(result.data).toBeNull();
    expect(result.errors).toEqual([
      { message: expect.stringContaining('inside the hub'), extensions: { code: 'INTERNAL', correlationId: expect.any(String) } },
    ]);
    expect(JSON.stringify(result)).not.toContain(SEEN[0]);
  });
});

describe('what a caller is told of an error', () => {
  test('is everything of a foreseen one', async () => {
    const { errors } = await ask('{ faulty(how: "foreseen") }');
    expect(errors![0]).toMatchObject({
      message: 'Not like this.',
      path: ['faulty'],
      extensions: { code: 'INVALID_INPUT', field: 'how' },
    });
  });

  test('is a code and the correlation id of one that was not', async () => {
    const result = await ask('{ faulty(how: "otherwise") }', {}, {}, { 'x-request-id': 'request-0002' });
    expect(result.errors![0]).toMatchObject({ extensions: { code: 'INTERNAL', correlationId: 'request-0002' } });
    expect(JSON.stringify(result)).not.toMatch(/hunter2|Error:|at /);
  });

  test.each([
    ['a text over its limit', 'mutation { note(input: { childId: "1", text: "longer than that" }) { day } }', {}, 'input.text'],
    ['a page that is too large', '{ episodes(first: 101) { edges { cursor } } }', {}, 'first'],
  ])('names the field of %s', async (_, query, variables, field) => {
    const { errors } = await ask(query, variables);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: expect.stringMatching(new RegExp(`${field.split('.').at(-1)}$`)),
    });
    expect(errors![0]!.message).toMatch(/at most/);
  });

  test.each([
    [
      'a day that the calendar does not have',
      'mutation ($day: CalendarDate) { note(input: { childId: "1", text: "", day: $day }) { day } }',
      { day: '2025-02-30' },
      /CalendarDate is written like/,
    ],
    [
      'a day that is none, in the document itself',
      'mutation { note(input: { childId: "1", text: "", day: "soon" }) { day } }',
      {},
      /CalendarDate is written like/,
    ],
    ['a field that is not there', '{ episode(id: "1") { secrets } }', {}, /Cannot query field "secrets"/],
    ['a document that cannot be read', '{ episode(', {}, /Syntax Error/],
    ['no document', '', {}, /no query/],
    ['a variable that is missing', EPISODE, {}, /"\$id" of required type/],
  ])('is what does not fit, for %s', async (_, query, variables, message) => {
    const { errors, data } = await ask(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(errors![0]!.message).toMatch(message);
  });

  test('names the header of a purpose that is none', async () => {
    const { errors } = await ask(EPISODE, { id: SEEN[0] }, {}, { 'x-purpose': 'CURIOSITY' });
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining('FIND_CHILD'),
      extensions: { code: 'INVALID_INPUT', field: 'x-purpose' },
    });
    expect(await audit()).toEqual([]);
  });

  test('[INF-01] refuses a purpose that none of the roles may state, and says which they may', async () => {
    const { errors, data } = await ask(EPISODE, { id: SEEN[0] }, {}, { 'x-purpose': 'EDUCATE_CHILD' });
    expect(data ?? null).toBeNull();
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining('x-purpose'),
      extensions: {
        code: 'FORBIDDEN',
        field: 'x-purpose',
        remedy: expect.stringContaining('SAFEGUARD_CHILD, FIND_CHILD, PLAN_CARE'),
      },
    });
    expect(tiny.resolver.batches).toBe(0);
  });

  test('is nothing without a token', async () => {
    const { errors, data } = (await tiny.subgraph.executor(
      { query: EPISODE, variables: { id: SEEN[0] } },
      {},
    )) as ExecutionResult;
    expect(data).toBeNull();
    expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect(tiny.resolver.batches).toBe(0);
  });
});

describe('a subscription', () => {
  const CHANGES = 'subscription { episodeChanged { id state } }';
  const watch = async (token: string): Promise<AsyncIterableIterator<ExecutionResult>> => {
    const stream = await tiny.subgraph.executor({ query: CHANGES }, { authorization: `Bearer ${token}` });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    return stream;
  };

  test('resolves every event in a context of its own and audits each', async () => {
    const stream = await watch(await issuer.token());
    expect(await audit()).toEqual([]);
    for (const id of [SEEN[0]!, SEEN[1]!, SEEN[0]!]) {
      tiny.resolver.tell(id);
      expect(await stream.next()).toEqual({ done: false, value: { data: { episodeChanged: { id, state: 'MISSING' } } } });
    }
    expect((await audit()).map(({ outcome, record_ids }) => [outcome, record_ids])).toEqual([
      ['SHOWN', [SEEN[0]]],
      ['SHOWN', [SEEN[1]]],
      ['SHOWN', [SEEN[0]]],
    ]);
    expect(tiny.resolver.batches).toBe(3);
    await stream.return!();
  });

  test('ends when the watcher goes, even while it waits', async () => {
    const stream = await watch(await issuer.token());
    tiny.resolver.tell(SEEN[0]!);
    await stream.next();
    const waiting = stream.next();
    await stream.return!();
    expect((await waiting).done).toBe(true);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test('ends with UNAUTHENTICATED at the first event after the token has expired', async () => {
    const stream = await watch(await issuer.token({}, { expiresIn: 60 }));
    platform.clocks.advanceSystem(70_000);
    tiny.resolver.tell(SEEN[0]!);
    expect((await stream.next()).value).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await stream.next()).done).toBe(true);
  });

  test('that is not granted does not begin, and the attempt is audited', async () => {
    const refused = await tiny.subgraph.executor(
      { query: CHANGES },
      { authorization: `Bearer ${await issuer.token({ roles: ['cme-officer'] })}` },
    );
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await audit()).toEqual([expect.objectContaining({ outcome: 'REFUSED', action: 'episode:read' })]);
  });
});
