import { ACTIONS, ENTITY_ACTIONS, may, ROLES, type Action } from '@homeward/access';
import { doorsOfTheGraph, type Door } from './doors';
import { rootFieldsOfTheGraph } from './schemas';
import { countTried, printTried } from './tried';

const ROLE_NAMES = ROLES.map(({ role }) => role);
const HANDS: readonly (readonly string[])[] = [
  [],
  ['payroll-clerk'],
  ['constructor', '__proto__', 'toString'],
  ...ROLE_NAMES.map((role) => [role]),
  ...ROLE_NAMES.flatMap((first, index) => ROLE_NAMES.slice(index + 1).map((second) => [first, second])),
];
const grantedTo = (roles: readonly string[], action: Action): boolean =>
  ROLES.some(({ role, actions }) => roles.includes(role) && actions.includes(action));

describe('who comes in', () => {
  let roots: Door[];
  let entities: Door[];
  const asked = new Set<string>();

  beforeAll(async () => {
    ({ roots, entities } = await doorsOfTheGraph());
  });
  afterAll(printTried);

  async function faultsAt({ name, knock }: Door, of: string): Promise<string[]> {
    const faults: string[] = [];
    for (const roles of HANDS) {
      const { asked: action, opened } = await knock(roles);
      countTried(`${of} x role`);
      if (!action || !ACTIONS.includes(action)) faults.push(`${name} asks for ${action ?? 'nothing'}`);
      else if (opened !== grantedTo(roles, action))
        faults.push(`${name} is ${opened ? 'open' : 'shut'} to ${roles.join(' and ')}`);
      if (action) asked.add(action);
    }
    return faults;
  }

  test('every root field of every schema is a guarded door', () => {
    const names = new Set(roots.map(({ name }) => name));
    expect(rootFieldsOfTheGraph().filter((name) => !names.has(name))).toEqual([]);
    expect(names.size).toBe(new Set(rootFieldsOfTheGraph()).size);
  });

  test('every root field lets in exactly the roles that are granted its action, alone and two in one pair of hands', async () => {
    const faults: string[] = [];
    for (const door of roots) faults.push(...(await faultsAt(door, 'root field')));
    expect(faults).toEqual([]);
  });

  test('every type that is resolved by its key lets in exactly the roles that are granted its action', async () => {
    const faults: string[] = [];
    for (const door of entities) {
      faults.push(...(await faultsAt(door, 'entity')));
      const { asked: action } = await door.knock([]);
      if (action !== ENTITY_ACTIONS[door.name as keyof typeof ENTITY_ACTIONS]) faults.push(`${door.name} asks for ${action}`);
    }
    expect(faults).toEqual([]);
    const names = new Set(entities.map(({ name }) => name));
    expect(Object.keys(ENTITY_ACTIONS).filter((name) => !names.has(name))).toEqual([]);
  });

  test('every action is asked for at some door, and granted to somebody', () => {
    expect(ACTIONS.filter((action) => !asked.has(action))).toEqual([]);
    expect(ACTIONS.filter((action) => !ROLE_NAMES.some((role) => may([role], action)))).toEqual([]);
  });

  test('no grant names an action that does not exist', () => {
    const named = ROLES.flatMap(({ role, actions }) => actions.map((action) => ({ role, action })));
    expect(named.filter(({ action }) => !ACTIONS.includes(action))).toEqual([]);
  });

  test('no door that holds a child is open to whoever runs the hub', async () => {
    const open: string[] = [];
    for (const { name, knock } of [...roots, ...entities]) if ((await knock(['hub-operator'])).opened) open.push(name);
    expect(open.toSorted()).toEqual(['Authority', 'Mutation.moveClock', 'PoliceForce', 'Query.authority', 'Query.hubStatus']);
  });

  test('no door to an interview, a visit or a concern is open to a school', async () => {
    const open: string[] = [];
    for (const { name, knock } of [...roots, ...entities])
      for (const role of ['school-lead', 'cme-officer']) if ((await knock([role])).opened) open.push(name);
    expect(open.filter((name) => /interview|assignment|concern|notification|episode|decision/i.test(name))).toEqual([]);
  });
});
