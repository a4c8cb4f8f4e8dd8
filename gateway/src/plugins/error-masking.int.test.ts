import { ask, startTestGateway, type Started } from '../../fixtures/start';

const UUID = /^[0-9a-f-]{36}$/;

describe('what an error says', () => {
  let gateway: Started;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('keeps the code, field, remedy and path of a subgraph, and nothing of how it is reached', async () => {
    const { status, headers, body } = await ask(gateway.url, '{ fail(how: "forbidden") }');
    expect(status).toBe(200);
    expect(headers.get('x-leak')).toBeNull();
    expect(body.data).toEqual({ fail: null });
    expect(body.errors).toEqual([
      {
        message: 'You may not see this.',
        path: ['fail'],
        extensions: { code: 'FORBIDDEN', field: 'id', remedy: 'Ask the owner.', correlationId: expect.stringMatching(UUID) },
      },
    ]);
  });

  it('hides an unforeseen failure behind INTERNAL and a correlation id, under which it is logged', async () => {
    const { body, headers } = await ask(gateway.url, '{ fail(how: "unforeseen") school(id: "1") }');
    expect(body.data).toEqual({ fail: null, school: 'School 1' });
    expect(JSON.stringify(body)).not.toMatch(/secret_table|10\.1\.2\.3/);
    const correlationId = body.errors?.[0]?.extensions['correlationId'];
    expect(body.errors).toEqual([
      { message: expect.stringContaining('correlation id'), path: ['fail'], extensions: { code: 'INTERNAL', correlationId } },
    ]);
    expect(headers.get('x-request-id')).toBe(correlationId);
    const logged = gateway.lines.find(({ fields }) => fields['correlationId'] === correlationId);
    expect(String(logged?.fields['error'])).toContain('secret_table');
  });

  it.each([
    ['text that is no GraphQL', '{ child(', {}, 'Syntax Error'],
    ['a field that does not exist', '{ nobody }', {}, 'Cannot query field "nobody"'],
    ['a variable of the wrong type', 'query($id: ID!) { child(id: $id) { id } }', { id: { not: 'an id' } }, '$id'],
    ['a variable that is missing', 'query($id: ID!) { child(id: $id) { id } }', {}, '$id'],
    ['several operations and no name', 'query A { school(id: "1") } query B { school(id: "2") }', {}, 'operation'],
  ])('calls %s INVALID_INPUT', async (_what, query, variables, said) => {
    const { body } = await ask(gateway.url, query, variables);
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.[0]).toMatchObject({ message: expect.stringContaining(said), extensions: { code: 'INVALID_INPUT' } });
    expect(Object.keys(body.errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'correlationId']);
  });

  it('answers an operation that skips everything with nothing, and asks nobody', async () => {
    gateway.schooling.seen.headers.length = 0;
    for (const query of [
      '{ school(id: "1") @skip(if: true) }',
      'query($no: Boolean = false) { school(id: "1") @include(if: $no) }',
      '{ ...F } fragment F on Query { school(id: "1") @skip(if: true) }',
    ]) {
      expect(await ask(gateway.url, query)).toMatchObject({ status: 200, body: { data: {} } });
    }
    expect(gateway.schooling.seen.headers).toHaveLength(0);
  });

  it('keeps to the closed list of codes for each part of a batch that is no operation', async () => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer good' },
      body: JSON.stringify([{ query: '{ child(id: "1") { id } }' }, [], 1]),
    });
    const [first, ...rest] = (await response.json()) as { data?: unknown; errors?: { extensions: object }[] }[];
    expect(first).toEqual({ data: { child: { id: '1' } } });
    for (const { errors } of rest)
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'INVALID_INPUT', correlationId: expect.stringMatching(UUID) },
      ]);
  });
});
