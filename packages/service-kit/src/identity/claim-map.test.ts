import * as fc from 'fast-check';
import { parseTokenRules } from '../config/token-rules';
import { claimMapSchema, mappedClaims, OWN_CLAIMS } from './claim-map';

const CLAIMS = { sub: 'noor-hartley', name: 'Noor Hartley', organisation: 'authority.rochdale', roles: ['iro'], kind: 'person' };
const read = (claims: Record<string, unknown>, map: object): Record<string, unknown> => {
  const { sub, name, organisation, roles, kind } = mappedClaims(claims, claimMapSchema.parse(map));
  return { sub, name, organisation, roles, kind };
};

describe('claims', () => {
  it('are taken as they are from an issuer like the hub’s own', () => {
    fc.assert(
      fc.property(fc.object(), (others) => {
        expect(mappedClaims({ ...others, ...CLAIMS }, OWN_CLAIMS)).toEqual({ ...others, ...CLAIMS });
      }),
    );
  });

  it('are found where Keycloak puts them: roles inside an object, groups for organisations, service accounts by their name', () => {
    const map = {
      name: ['name', 'preferred_username'],
      organisation: { from: 'groups', names: { '/rochdale': 'authority.rochdale', '/kent': 'force.kent' } },
      roles: { from: ['realm_access.roles', 'resource_access.homeward.roles'], names: { HW_FrontDoor: 'front-door-worker' } },
      kind: { from: 'client_kind', names: { service: 'machine' }, otherwise: 'person' },
    };
    const claims = {
      sub: '4711',
      preferred_username: 'noor',
      groups: ['/staff', '/rochdale'],
      realm_access: { roles: ['offline_access', 'HW_FrontDoor', 'team-manager'] },
      resource_access: { homeward: { roles: ['HW_FrontDoor'] } },
    };
    expect(read(claims, map)).toEqual({
      sub: '4711',
      name: 'noor',
      organisation: 'authority.rochdale',
      roles: ['front-door-worker'], // team-manager is a name of theirs that stands for nothing of ours
      kind: 'person',
    });
    expect(read({ ...claims, client_kind: 'service' }, map)['kind']).toBe('machine');
  });

  it('are found under a name that is an address, dots and all', () => {
    const map = { roles: 'https://homeward.example/roles', subject: 'oid' };
    expect(read({ ...CLAIMS, oid: 'x', 'https://homeward.example/roles': ['iro'] }, map)).toMatchObject({
      sub: 'x',
      roles: ['iro'],
    });
  });

  it('that name two of our organisations name none', () => {
    const map = { organisation: { from: 'groups', names: { a: 'authority.rochdale', b: 'authority.medway' } } };
    expect(read({ ...CLAIMS, groups: ['a', 'b'] }, map)['organisation']).not.toEqual(expect.any(String));
    expect(read({ ...CLAIMS, groups: ['c'] }, map)['organisation']).toBeUndefined();
  });

  it('are never found in what every object has', () => {
    for (const from of ['__proto__', 'constructor.name', 'toString', 'roles.length', 'a.__proto__.b'])
      expect(read({ ...CLAIMS, a: {} }, { name: from })['name']).toBeUndefined();
    const names = { organisation: { from: 'groups', names: {} } };
    expect(read({ ...CLAIMS, groups: ['constructor', '__proto__'] }, names)['organisation']).toBeUndefined();
  });
});

describe('the setting OIDC_CLAIMS', () => {
  it.each([
    ['{', 'must be JSON'],
    ['[]', 'must be an object that names subject'],
    ['{"role": "roles"}', 'must be an object that names subject'],
    ['{"roles": {"from": "groups", "names": {"boss": "king"}}}', 'must be a role of the hub'],
    ['{"organisation": {"from": "groups", "names": {"x": "Rochdale"}}}', 'must be the id of an organisation'],
    ['{"kind": {"from": "idtyp", "names": {"app": "robot"}}}', 'must be person or machine'],
    ['{"subject": 5}', 'must be the name of a claim'],
    ['{"roles": []}', 'must be the name of a claim'],
  ])('%s is refused in a sentence that says where and why', (OIDC_CLAIMS, why) => {
    expect(() => parseTokenRules({ OIDC_CLAIMS })).toThrow(why);
    expect(() => parseTokenRules({ OIDC_CLAIMS })).toThrow(/^The configuration cannot be used\. OIDC_CLAIMS/);
  });
});
