import { FIELD_RULES } from '@homeward/access';
import type { Relation } from '@homeward/domain';
import { auditOperation, Loaders, newId, type AccessScope, type GraphContext, type Service } from '@homeward/service-kit';
import { callerFor, createTestPlatform, hidePlace, viewerFor, type TestPlatform, type ViewerOverrides } from '@homeward/testkit';
import { graphql } from 'graphql';
import { createPoliceNotifications } from '../app';
import { policeNotificationsEntities, policeNotificationsMigrations } from '../schema';

type Answer = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

const NOW = new Date('2026-06-06T01:10:00Z');
const KENT: ViewerOverrides = { subject: 'kent-police', organisationId: 'force.kent', roles: ['police-system'], kind: 'machine' };
const DORSET: ViewerOverrides = { ...KENT, subject: 'dorset-police', organisationId: 'force.dorset' };
const of = (organisationId: string, role = 'front-door-worker', subject = `${organisationId}-1`): ViewerOverrides => ({
  subject,
  organisationId,
  roles: [role],
});
const PROVIDER = of('provider.advocacy-focus', 'provider-worker');
const REPORT = `mutation ($input: ReportMissingInput!) { reportMissing(input: $input) { ... on Accepted { receipt { notificationId } } } }`;
const FIELDS = `id kind force { id } policeReference category categoryLabel risk lastSeenAt foundPlace placeLastSeen { address { text } postcode authority { id } authorityAsReported }
  place { postcode } child { givenName { text } } description { text } circumstances { text } answers { question text } contacts { name } reporter { name { text } role }
  safeAndWell { status } flags withheld`;
const SEE = `query ($id: ID!, $refs: [_Any!]!) { notification(id: $id) { ${FIELDS} } notifications(first: 50) { edges { node { ${FIELDS} } } }
  _entities(representations: $refs) { ... on Episode { notifications { ${FIELDS} } } ... on PoliceNotification { ${FIELDS} } } }`;

/** What says where she is. */
const TELLS = /force\.kent|KP-|Quay Lane|ME4 4TT|E06000035|Medway|refuge|Ann Pell|Jo Vane/;

describe('the report of a child whose place is hidden', () => {
  let platform: TestPlatform;
  let service: Service;
  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'police-notifications',
      migrations: policeNotificationsMigrations,
      entities: policeNotificationsEntities,
      now: NOW,
    });
    service = await createPoliceNotifications(platform);
  });
  afterAll(() => platform.close());

  async function ask(who: ViewerOverrides, source: string, variableValues: Record<string, unknown>): Promise<Answer> {
    const caller = { viewer: viewerFor(who), audit: auditOperation(), correlationId: newId() };
    const contextValue: GraphContext = { ...caller, loaders: new Loaders() };
    const { data, errors } = await graphql({ schema: service.subgraph.schema, source, variableValues, contextValue });
    await platform.database.record(contextValue);
    if (errors) throw errors[0]!;
    return JSON.parse(JSON.stringify(data));
  }

  let count = 0;
  async function reported(): Promise<{ id: string; childId: string; episodeId: string }> {
    const [childId, episodeId] = [newId(), newId()];
    const { reportMissing } = await ask(KENT, REPORT, {
      input: {
        policeReference: `KP-${(count += 1)}`,
        category: 'MISSING',
        risk: 'HIGH',
        leftPlacementAt: { at: '2026-06-06T01:40:00+01:00' },
        lastSeenAt: { notKnown: true },
        reportedAt: '2026-06-06T02:10:00+01:00',
        placeLastSeen: { address: { text: '4 Quay Lane' }, postcode: 'ME4 4TT', authority: 'E06000035' },
        child: { givenName: { text: 'Tamsin' }, familyName: { text: 'Marlowe' } },
        description: { text: 'Red coat' },
        circumstances: { text: 'Left the refuge in Medway' },
        pastAbsences: { text: 'From the refuge, in May' },
        contacts: [{ name: 'Jo Vane', relationship: 'friend' }],
        reporter: { name: { text: 'Ann Pell' }, role: 'refuge worker' },
      },
    });
    const id = reportMissing.receipt.notificationId as string;
    const whole = { childId, episodeId: null, recordId: null };
    const one = { childId, episodeId, recordId: null };
    await grant('authority.rochdale', 'RESPONSIBLE', whole);
    await grant('authority.rochdale', 'RESPONSIBLE', { ...whole, personSubject: 'rochdale-social-worker' });
    await grant('authority.medway', 'HOST', whole);
    await grant('authority.cumberland', 'HOST', whole, '2026-01-01', '2026-06-06T01:10:00Z');
    await grant('authority.cumberland', 'AREA', one);
    await grant('authority.worcestershire', 'AREA', { childId: null, episodeId: null, recordId: id });
    await grant('force.dorset', 'POLICE', one);
    await grant('provider.advocacy-focus', 'PROVIDER', one);
    await grant('desk.safeguarding', 'DESK', one);
    await platform.jobsDatabase.write(callerFor({ kind: 'job' }), 'test:link', async (tx) =>
      tx.linkRecord([{ recordId: id, recordKind: 'PoliceNotification', childId, episodeId }]),
    );
    return { id, childId, episodeId };
  }
  async function grant(
    organisationId: string,
    relation: Relation,
    scope: AccessScope & { personSubject?: string },
    from = '2026-01-01',
    until?: string,
  ): Promise<void> {
    const untilAt = until ? new Date(until) : null;
    await platform.jobsDatabase.write(callerFor({ kind: 'job' }), 'test:grant', async (tx) =>
      tx.grantAccess([{ ...scope, organisationId, relation, fromAt: new Date(from), untilAt, because: { event: 'test' } }]),
    );
  }
  const see = (who: ViewerOverrides, { id, episodeId }: { id: string; episodeId: string }) =>
    ask(who, SEE, {
      id,
      refs: [
        { __typename: 'Episode', id: episodeId },
        { __typename: 'PoliceNotification', id },
      ],
    });

  const OTHERS: readonly [string, ViewerOverrides][] = [
    ['a former host', of('authority.cumberland')],
    ['another force of the episode', DORSET],
    ['the provider', PROVIDER],
    ['the desk', of('desk.safeguarding', 'safeguarding-desk')],
  ];
  it.each(OTHERS)('tells %s what happened and nothing of where, in no field, list or reference', async (_, who) => {
    const about = await reported();
    expect(JSON.stringify(await see(who, about))).toMatch(TELLS);
    await hidePlace(platform.owner, about.childId);
    const seen = await see(who, about);
    const { notification } = seen;
    expect(notification).not.toBeNull();
    for (const shown of [notification, ...seen._entities.flatMap((one: Record<string, unknown>) => one['notifications'] ?? one)])
      expect(JSON.stringify(shown)).not.toMatch(TELLS);
    const listed = seen.notifications.edges.filter(({ node }: { node: { id: string } }) => node.id === about.id);
    expect(listed).toHaveLength(1);
    expect(JSON.stringify(listed)).not.toMatch(TELLS);
    expect(notification.withheld).toEqual(expect.arrayContaining([...(FIELD_RULES.PoliceNotification.revealsPlace ?? [])]));
  });

  it.each([
    ['the force that sent it', KENT],
    ['the area that it names', of('authority.worcestershire')],
    ['the host that must act', of('authority.medway')],
    ['the responsible authority', of('authority.rochdale')],
    ['whoever the child is allocated to', of('authority.rochdale', 'allocated-worker', 'rochdale-social-worker')],
  ])('is whole to %s, which searches by it', async (_, who) => {
    const about = await reported();
    const before = await see(who, about);
    await hidePlace(platform.owner, about.childId);
    expect((await see(who, about)).notification).toEqual(before.notification);
    expect(before.notification.placeLastSeen.postcode).toBe('ME4 4TT');
  });

  it('of which nobody has any part stays absent: the protection lets nobody in', async () => {
    const about = await reported();
    await hidePlace(platform.owner, about.childId);
    const { notification, _entities } = await see(of('authority.camden'), about);
    expect(notification).toBeNull();
    expect(_entities[1]).toBeNull();
  });
});
