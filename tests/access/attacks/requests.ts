import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { startTestGateway } from '../../../gateway/fixtures/start';
import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf, type Answer, type Sent } from '../hub/send';

const ASKER = 'rochdale-team-manager';
const QUERY = '{ children { totalCount } }';
const CHANGE = 'mutation { moveClock(to: "2030-01-01T00:00:00Z") { businessNow } }';
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': expect.stringContaining('max-age='),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const form = (): string => {
  const parts = [
    ['operations', JSON.stringify({ query: 'mutation($file: Upload!) { upload(file: $file) }', variables: { file: null } })],
    ['map', '{"0":["variables.file"]}'],
    ['0', 'contents'],
  ];
  return `${parts.map(([name, text]) => `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`).join('')}--edge--\r\n`;
};

/** In pieces, without saying how long it will be; resolves to the status. */
function sendInPieces(url: string, token: string, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(413) : reject(error),
    );
    request.write('{"query":"');
    for (let sent = 0; sent < bytes; sent += 16_384) request.write(' '.repeat(16_384));
    request.end('{ children { totalCount } }"}');
  });
}

export function requests(hub: () => PlayedHub): void {
  const ask = (sent: Omit<Sent, 'token'>): Promise<Answer> => hub().as(ASKER, sent);
  const asOperator = (sent: Omit<Sent, 'token'>): Promise<Answer> => hub().as('hub-operator', sent);
  const clockOf = async (): Promise<unknown> => (await asOperator({ query: '{ hubStatus { simulated businessNow } }' })).data;

  it.each([
    ['by GET', { method: 'GET', search: `?query=${encodeURIComponent(CHANGE)}` }],
    [
      'by GET under a name',
      {
        method: 'GET',
        search: `?query=${encodeURIComponent(`query A { hubStatus { simulated } } ${CHANGE.replace('mutation', 'mutation B')}`)}&operationName=B`,
      },
    ],
    [
      'by GET that says it is a POST',
      { method: 'GET', search: `?query=${encodeURIComponent(CHANGE)}`, headers: { 'x-http-method-override': 'POST' } },
    ],
    ['by HEAD', { method: 'HEAD', search: `?query=${encodeURIComponent(CHANGE)}` }],
    ['by PUT', { method: 'PUT', search: `?query=${encodeURIComponent(CHANGE)}` }],
    ['by DELETE', { method: 'DELETE', search: `?query=${encodeURIComponent(CHANGE)}` }],
    ['as plain text', { body: JSON.stringify({ query: CHANGE }), headers: { 'content-type': 'text/plain' } }],
    [
      'as a form',
      { body: `query=${encodeURIComponent(CHANGE)}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'as a form in parts',
      {
        body: `--edge\r\ncontent-disposition: form-data; name="query"\r\n\r\n${CHANGE}\r\n--edge--\r\n`,
        headers: { 'content-type': 'multipart/form-data; boundary=edge' },
      },
    ],
    ['as GraphQL', { body: CHANGE, headers: { 'content-type': 'application/graphql' } }],
    [
      'as a text that mentions JSON',
      { body: JSON.stringify({ query: CHANGE }), headers: { 'content-type': 'text/plain; application/json' } },
    ],
    [
      'as nothing that is said',
      { body: new TextEncoder().encode(JSON.stringify({ query: CHANGE })), headers: { 'content-type': '' } },
    ],
  ] as [string, Omit<Sent, 'token'>][])('a change %s is refused, and nothing is changed', async (_, sent) => {
    const answer = await asOperator(sent);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.data).toBeUndefined();
    expect(JSON.stringify(await clockOf())).not.toContain('2030');
  });

  it('an upload is refused before it is read', async () => {
    const answer = await ask({ body: form(), headers: { 'content-type': 'multipart/form-data; boundary=edge' } });
    expect([answer.status, codesOf(answer)]).toEqual([415, ['INVALID_INPUT']]);
  });

  it.each([
    [
      'says how long it is',
      async () => (await ask({ body: JSON.stringify({ query: QUERY, variables: { text: 'a'.repeat(300_000) } }) })).status,
    ],
    ['comes in pieces', async () => sendInPieces(hub().url, await hub().process.hub.tokenOf(ASKER), 400_000)],
    [
      'is short until it is unpacked',
      async () =>
        (
          await ask({
            body: gzipSync(JSON.stringify({ query: `${QUERY}${' '.repeat(20_000_000)}` })),
            headers: { 'content-encoding': 'gzip' },
          })
        ).status,
    ],
  ])('a body that is too long is refused, also where it %s', async (_, status) => {
    const answered = await status();
    expect([400, 413, 415]).toContain(answered);
  });

  it.each([
    '',
    'null',
    '1',
    '"text"',
    '{',
    '{"query":1}',
    '{"query":["{ children { totalCount } }"]}',
    `{"query":"${QUERY}","variables":[]}`,
    '\u0000',
    `{"query":"${QUERY}","operationName":{}}`,
  ])('the body %j is no request', async (body) => {
    const answer = await ask({ body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(/node_modules|stack|at .*\.js/);
  });

  it.each(['[]', '{"variables":{}}'])('the body %j asks for nothing, and is answered with nothing', async (body) => {
    const { data, status, text } = await ask({ body });
    expect([data, status < 500]).toEqual([undefined, true]);
    expect(text).toMatch(/^\[\]$|INVALID_INPUT/);
  });

  it('a page of another site is allowed nothing', async () => {
    const headers = {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const before = await ask({ method: 'OPTIONS', headers });
    const after = await ask({ query: QUERY, headers: { origin: 'https://elsewhere.example' } });
    for (const answer of [before, after])
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it.each([
    ['an answer', () => ask({ query: QUERY }), 200],
    ['a refusal of a token', () => hub().as(ASKER, { query: QUERY, headers: { authorization: 'Bearer none' } }), 401],
    ['a refusal of a request', () => ask({ body: '{' }), 400],
    ['a refusal of a length', () => ask({ body: ' '.repeat(300_000) }), 413],
    ['what is not there', () => ask({ method: 'GET', search: '/../elsewhere' }), 404],
  ] as [string, () => Promise<Answer>, number][])(
    '%s carries the headers that keep a browser from keeping, framing or guessing it',
    async (_, make, status) => {
      const { headers, status: answered } = await make();
      expect(answered).toBe(status);
      expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    },
  );

  it('the schema is told to callers here, and to nobody in production', async () => {
    expect((await ask({ query: getIntrospectionQuery() })).data).toHaveProperty('__schema');
    const gateway = await startTestGateway({ production: true });
    try {
      for (const query of [
        getIntrospectionQuery(),
        '{ __type(name: "Child") { fields { name } } }',
        '{ a: __schema { types { name } } }',
      ]) {
        const response = await fetch(gateway.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer good' },
          body: JSON.stringify({ query }),
        });
        const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
        expect([data, new Set(codesOf({ errors }))]).toEqual([undefined, new Set(['FORBIDDEN'])]);
      }
    } finally {
      await gateway.stop();
    }
  });
}
