import { DEFAULT_LIMITS } from '../limits/limits';
import { ask, startTestGateway, type Started } from '../../fixtures/start';

const nested = (levels: number): string => `${'guardian { '.repeat(levels)}id${' }'.repeat(levels)}`;

describe('limits on an operation', () => {
  let gateway: Started;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const refusedFor = async (
    limit: keyof typeof DEFAULT_LIMITS,
    query: string,
    variables?: object,
    reached?: number,
  ): Promise<void> => {
    gateway.records.seen.headers.length = 0;
    const { body } = await ask(gateway.url, query, variables);
    expect(body.data).toBeUndefined();
    const [error] = body.errors ?? [];
    expect(error?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'query',
      details: { limit, max: DEFAULT_LIMITS[limit], reached: reached ?? expect.any(Number) },
      correlationId: expect.any(String),
    });
    expect(error?.message).toContain(String(DEFAULT_LIMITS[limit]));
    expect(gateway.records.seen.headers).toHaveLength(0);
  };

  it('takes an operation as deep as the limit, and refuses one level more', async () => {
    const atLimit = await ask(gateway.url, `{ child(id: "1") { ${nested(10)} } }`);
    expect(atLimit.body.errors).toBeUndefined();
    await refusedFor('depth', `{ child(id: "1") { ${nested(11)} } }`, undefined, 13);
  });

  it('refuses a deep operation that is deep through fragments', async () => {
    const fragments = Array.from({ length: 12 }, (_, at) => `fragment F${at} on Child { siblings { ...F${at + 1} } }`);
    await refusedFor('depth', `{ child(id: "1") { ...F0 } } ${fragments.join(' ')} fragment F12 on Child { id }`);
  });

  it('refuses more aliases than the limit', async () => {
    const aliases = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}: name`).join(' ');
    expect((await ask(gateway.url, `{ child(id: "1") { ${aliases(30)} } }`)).body.errors).toBeUndefined();
    await refusedFor('aliases', `{ child(id: "1") { ${aliases(31)} } }`, undefined, 31);
  });

  it('refuses more tokens than the limit, and says how many there are', async () => {
    await refusedFor('tokens', `{ child(id: "1") { ${'id '.repeat(2_100)} } }`, undefined, 2_110);
  });

  it('refuses a document that is too long to read', async () => {
    await refusedFor('characters', `{ child(id: "1") { id } } # ${'x'.repeat(20_000)}`);
  });

  it('refuses more root fields than the limit', async () => {
    const roots = Array.from({ length: 21 }, (_, at) => `r${at}: school(id: "1")`).join(' ');
    await refusedFor('rootFields', `{ ${roots} }`, undefined, 21);
  });

  it('refuses more directives than the limit', async () => {
    await refusedFor('directives', `{ child(id: "1") { ${'id @include(if: true) '.repeat(51)} } }`, undefined, 51);
  });

  it('refuses what would cost too much, counting the numbers in variables', async () => {
    const query = 'query($n: Int!) { children(first: $n) { edges { node { siblings { siblings { id name school } } } } } }';
    expect((await ask(gateway.url, query, { n: 100 })).body.errors).toBeUndefined();
    await refusedFor('cost', query, { n: 1_000 });
  });

  it('refuses a costly mutation before it is done', async () => {
    const strict = await startTestGateway({ limits: { cost: 1 } });
    const { body } = await ask(strict.url, 'mutation { one: note(text: "1") two: note(text: "2") }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', details: { limit: 'cost', max: 1, reached: 2 } });
    expect(strict.records.seen.notes).toEqual([]);
    await strict.stop();
  });

  it('says every limit that is passed, not the first alone', async () => {
    const { body } = await ask(gateway.url, `{ child(id: "1") { ${nested(12)} ${'id @skip(if: false) '.repeat(51)} } }`);
    expect(body.errors?.map(({ extensions }) => (extensions['details'] as { limit: string }).limit)).toEqual([
      'depth',
      'directives',
    ]);
  });

  it('refuses more operations in one request than the limit', async () => {
    const send = (count: number): Promise<Response> =>
      fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer good' },
        body: JSON.stringify(Array.from({ length: count }, () => ({ query: '{ school(id: "1") }' }))),
      });
    const taken = await send(10);
    expect(await taken.json()).toHaveLength(10);
    const refused = await send(11);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_INPUT', field: 'request', details: { limit: 'batch', max: 10, reached: 11 } } }],
    });
  });
});
