import http from 'node:http';
import { getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { allFieldsOf } from '../hub/all-fields';
import { fullInput, replaced, type Place } from '../hub/inputs';
import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf, forEach } from '../hub/send';
import { countTried } from '../matrix/tried';

const STRANGER = 'cumberland-front-door';
const QUERY = '{ children(first: 50) { edges { node { id givenName } } } }';
const NAMES_OF_IDENTITY = [
  'x-user',
  'x-user-id',
  'x-subject',
  'x-organisation',
  'x-organisation-id',
  'x-roles',
  'x-role',
  'x-viewer',
  'x-forwarded-user',
  'x-forwarded-email',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-remote-user',
  'remote-user',
  'x-original-url',
  'x-http-method-override',
  'x-authenticated-userid',
  'x-jwt-claims',
  'x-homeward-viewer',
  'x-apollo-tracing',
  'x-hasura-role',
  'forwarded',
  'cookie',
];
const VALUES = [
  'rochdale-team-manager',
  'authority.rochdale',
  'team-manager',
  '{"organisation":"authority.rochdale","roles":["team-manager"]}',
];
const NOT_OF_THE_FORM = ['id', 'organisationId', 'roles', '__proto__'];

/** Every object within an input, the input itself first. */
function objectsIn(type: GraphQLInputType, place: Place = []): Place[] {
  const given = isNonNullType(type) ? type.ofType : type;
  if (isListType(given)) return objectsIn(given.ofType, [...place, 0]);
  if (!isInputObjectType(given)) return [];
  return [place, ...Object.values(given.getFields()).flatMap(({ name, type: inner }) => objectsIn(inner, [...place, name]))];
}

const at = (value: unknown, place: Place): object =>
  place.reduce((inner, key) => (inner as Record<string, unknown>)[key], value) as object;

/** With both headers on the wire, as `fetch` would not send them. */
function sendTwoTokens(url: string, tokens: readonly string[]): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: tokens.map((token) => `Bearer ${token}`) };
    const request = http.request(url, { method: 'POST', headers: headers as unknown as http.OutgoingHttpHeaders }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    request.end(JSON.stringify({ query: QUERY }));
  });
}

export function smuggling(hub: () => PlayedHub): void {
  it('no header makes a stranger anybody else', async () => {
    const plain = await hub().as(STRANGER, { query: QUERY });
    expect(plain.data).toEqual({ children: { edges: [] } });
    const told: string[] = [];
    await forEach(NAMES_OF_IDENTITY, async (name) => {
      for (const value of VALUES) {
        const { text } = await hub().as(STRANGER, { query: QUERY, headers: { [name]: value } });
        countTried('header of identity');
        if (text !== plain.text) told.push(`${name}: ${value}`);
      }
    });
    expect(told).toEqual([]);
  });

  it('nor stand in for a token', async () => {
    const headers = Object.fromEntries(NAMES_OF_IDENTITY.map((name) => [name, 'rochdale-team-manager']));
    const response = await fetch(hub().url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(response.status).toBe(401);
  });

  it('of two tokens the second is not heard', async () => {
    const { tokenOf } = hub().process.hub;
    const { status, text } = await sendTwoTokens(hub().url, [await tokenOf(STRANGER), await tokenOf('rochdale-team-manager')]);
    expect(status === 401 || text === '{"data":{"children":{"edges":[]}}}').toBe(true);
  });

  it('nothing beside the query in the body makes a stranger anybody else', async () => {
    const plain = await hub().as(STRANGER, { query: QUERY });
    const viewer = { organisationId: 'authority.rochdale', roles: ['team-manager'] };
    for (const more of [
      { viewer },
      { extensions: { viewer, context: { viewer } } },
      { variables: { viewer } },
      { context: { viewer } },
    ]) {
      const answer = await hub().as(STRANGER, { body: JSON.stringify({ query: QUERY, ...more }) });
      if (answer.status === 200) expect(answer.text).toBe(plain.text);
      else expect(codesOf(answer)).toEqual(['INVALID_INPUT']);
    }
  });

  it('a field that an input does not have is refused, in every object of every input', async () => {
    const taken: string[] = [];
    const mutations = Object.values(hub().schema.getMutationType()!.getFields());
    await forEach(mutations, async (field) => {
      const [argument] = field.args;
      const type = getNamedType(argument!.type);
      if (!isInputObjectType(type)) return;
      const whole = fullInput(type);
      const query = `mutation Assign($it: ${String(argument!.type)}) { ${field.name}(${argument!.name}: $it) ${allFieldsOf(field.type, -1)} }`;
      for (const place of objectsIn(argument!.type))
        for (const name of NOT_OF_THE_FORM) {
          const object = at(whole, place);
          if (Object.hasOwn(object, name)) continue;
          const written = JSON.stringify({
            it: replaced(whole, place, { ...object, 'NOT-OF-THE-FORM': 'authority.cumberland' }),
          });
          const body = `{"query":${JSON.stringify(query)},"variables":${written.replaceAll('NOT-OF-THE-FORM', name)}}`;
          const answer = await hub().as('rochdale-team-manager', { body });
          countTried('field that an input does not have');
          const refused = answer.data == null && codesOf(answer).join() === 'INVALID_INPUT' && answer.text.includes(name);
          if (!refused) taken.push(`${field.name} ${[...place, name].join('.')}: ${answer.status} ${answer.text.slice(0, 120)}`);
        }
    });
    expect(taken).toEqual([]);
  });
}
