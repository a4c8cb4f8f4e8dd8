import { OrganisationKind, Relation } from '@homeward/domain';
import { ACTIONS } from './actions';
import { ENTITY_ACTIONS } from './entities';
import { may, misplacedRoles, rolesOf, rolesThatMay } from './may';
import { LENSES } from './lens';
import { PURPOSES } from './purposes';
import { ROLES } from './roles';
import { rowsRead } from './rows-read';

const WRITES = ACTIONS.filter((action) => !action.endsWith(':read'));

describe('every grant names something that exists', () => {
  test.each(ROLES.map((role) => [role.role, role] as const))('%s', (_, role) => {
    expect(role.actions.filter((action) => !(ACTIONS as readonly string[]).includes(action))).toEqual([]);
    expect(role.organisationKinds.filter((kind) => !(kind in OrganisationKind))).toEqual([]);
    expect(Object.keys(role.reads).filter((relation) => !(relation in Relation))).toEqual([]);
    expect(Object.values(role.reads).filter((lens) => !LENSES.includes(lens))).toEqual([]);
    expect(Object.keys(role.rows).toSorted()).toEqual(Object.keys(role.reads).toSorted());
    expect(Object.values(role.rows).filter((rule) => rule !== 'OFFICE' && rule !== 'PERSON')).toEqual([]);
    expect(role.purposes.filter((purpose) => !PURPOSES.includes(purpose))).toEqual([]);
    expect(new Set(role.purposes).size).toBe(role.purposes.length);
    expect(new Set(role.actions).size).toBe(role.actions.length);
    expect(role.organisationKinds.length).toBeGreaterThan(0);
  });

  test('roles have names of their own', () => {
    expect(new Set(ROLES.map(({ role }) => role)).size).toBe(ROLES.length);
  });

  test('entities ask for actions that exist', () => {
    expect(Object.values(ENTITY_ACTIONS).filter((action) => !ACTIONS.includes(action))).toEqual([]);
  });
});

describe('every action', () => {
  test.each(ACTIONS)('%s is granted to some role, and not to all', (action) => {
    const granted = rolesThatMay(action);
    expect(granted.length).toBeGreaterThan(0);
    if (action !== 'authority:read') expect(granted.length).toBeLessThan(ROLES.length);
  });

  test('is noun:verb, once', () => {
    expect(ACTIONS.filter((action) => !/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/.test(action))).toEqual([]);
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
  });
});

describe('may', () => {
  test('denies what no role grants: no role, an unknown role, a role without the action', () => {
    expect(may([], 'authority:read')).toBe(false);
    expect(may(['chief-executive'], 'authority:read')).toBe(false);
    expect(may(['iro'], 'interview:release')).toBe(false);
  });

  test('permits what any of several roles grants', () => {
    expect(may(['iro', 'allocated-worker'], 'interview:release')).toBe(true);
  });

  test('names from outside that look like members of an object grant nothing', () => {
    expect(may(['constructor', '__proto__', 'toString'], 'child:read')).toBe(false);
  });
});

describe('the lines between the roles', () => {
  test('an application inside an authority changes nothing, and reads no interview', () => {
    expect(WRITES.filter((action) => may(['internal-app'], action))).toEqual([]);
    expect(may(['internal-app'], 'interview:read')).toBe(false);
  });

  test('[CME-04] education reads no interview and no assignment', () => {
    for (const role of ['cme-officer', 'school-lead']) {
      expect(
        ACTIONS.filter((action) => /^(interview|assignment|concern|episode|notification)/.test(action) && may([role], action)),
      ).toEqual([]);
    }
  });

  test("whoever runs the hub reads no child's data", () => {
    expect(ACTIONS.filter((action) => may(['hub-operator'], action))).toEqual(['authority:read', 'hub:read', 'clock:move']);
  });

  test('only an authority releases an interview, and only police report', () => {
    const kindsThatMay = (action: (typeof ACTIONS)[number]): string[] => [
      ...new Set(rolesOf(rolesThatMay(action)).flatMap(({ organisationKinds }) => organisationKinds)),
    ];
    expect(kindsThatMay('interview:release')).toEqual(['AUTHORITY']);
    expect(kindsThatMay('notification:report')).toEqual(['FORCE']);
    expect(kindsThatMay('placement:record')).toEqual(['AUTHORITY']);
  });

  test('what is given to one person is read by nobody else of its office', () => {
    const given = ['CARER', 'ATTENDEE', 'PANEL', 'BREAK_GLASS'] as const;
    expect(ROLES.flatMap(({ role, rows }) => given.filter((relation) => rows[relation] === 'OFFICE').map(() => role))).toEqual(
      [],
    );
  });

  test('carers, attendees and members of a panel read nothing of their office', () => {
    for (const role of ['residential-carer', 'foster-carer', 'meeting-attendee', 'panel-member'])
      expect(rowsRead({ roles: [role], organisationKind: 'AUTHORITY' }).office).toEqual([]);
  });

  test('an auditor changes nothing, and follows nothing that was told', () => {
    expect(ACTIONS.filter((action) => may(['auditor'], action)).toSorted()).toEqual([
      'authority:read',
      'child:read',
      'episode:read',
      'interview:read',
    ]);
  });

  test('whether an interview is shared is decided by managers who follow it, and by no machine', () => {
    for (const action of ['sharing:review', 'sharing:except'] as const)
      expect(rolesThatMay(action).toSorted()).toEqual(['head-of-service', 'service-manager', 'team-manager']);
  });

  test('the record of a child that is nothing to the organisation is opened by people who are on duty, and by no machine', () => {
    expect(rolesThatMay('break-glass:open').toSorted()).toEqual([
      'front-door-worker',
      'head-of-service',
      'out-of-hours-worker',
      'police-liaison-officer',
      'safeguarding-desk',
      'team-manager',
    ]);
    for (const role of rolesOf(rolesThatMay('break-glass:open'))) expect(role.rows.BREAK_GLASS).toBe('PERSON');
  });

  test('a role that another kind of organisation would have to give is found out', () => {
    expect(misplacedRoles(['police-system', 'iro', 'payroll-clerk'], 'AUTHORITY')).toEqual(['police-system']);
    expect(misplacedRoles(['safeguarding-desk'], 'DESK')).toEqual([]);
  });
});
