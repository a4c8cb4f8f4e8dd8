import { auditOperation, Loaders, newId, type ServiceName } from '@homeward/service-kit';
import { openTestHub, viewerFor, type TestHub, type ViewerOverrides } from '@homeward/testkit';
import { graphql } from 'graphql';
import { SERVICES } from '../../cli/src/hub/services';

type Answer = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

const of = (organisationId: string, role: string, kind: 'person' | 'machine' = 'person'): ViewerOverrides => ({
  subject: `${organisationId}-${role}`,
  organisationId,
  roles: [role],
  kind,
});
const ROCHDALE = of('authority.rochdale', 'team-manager');
const KENT = of('force.kent', 'police-system', 'machine');
/** Medway hosts her; in Worcestershire she was found. */
const MEDWAY = of('authority.medway', 'front-door-worker');
const WORCESTERSHIRE = of('authority.worcestershire', 'front-door-worker');

const CHILD = 'mutation ($input: RecordChildInput!) { recordChild(input: $input) { id } }';
const PLACE = 'mutation ($input: RecordPlacementInput!) { recordPlacement(input: $input) { id } }';
const MISSING =
  'mutation ($input: ReportMissingInput!) { reportMissing(input: $input) { ... on Accepted { receipt { notificationId } } } }';
const FOUND =
  'mutation ($input: ReportFoundInput!) { reportFound(input: $input) { ... on Accepted { receipt { notificationId } } } }';
const HIDE = 'mutation ($input: RecordLocationProtectionInput!) { recordLocationProtection(input: $input) { id } }';
const SHOW = 'mutation ($input: EndLocationProtectionInput!) { endLocationProtection(input: $input) { id } }';
const REPORT = `query ($id: ID!) { notification(id: $id) { force { id } policeReference risk placeLastSeen { postcode authority { id } } reporter { role } withheld } }`;
const EPISODES = `{ episodes(first: 10) { edges { node { state hostAuthority { id } policeReferences { reference } records { authority { id } } duties { owner { id } } withheld } } } }`;
const TOLD = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on PoliceNotification { deliveries { recipient { organisation { id } } } } } }`;

/** What says where she lives. */
const TELLS = /authority\.medway|ME4 4TT|refuge worker|MED-|K-77|force\.kent/;

describe('a place that is hidden in one service', () => {
  let hub: TestHub;
  let childId: string;
  let reportId: string;

  const ask = async (who: ViewerOverrides, service: ServiceName, source: string, input?: Answer): Promise<Answer> => {
    const caller = { viewer: viewerFor(who), audit: auditOperation(), correlationId: newId() };
    const context = { ...caller, loaders: new Loaders() };
    const { schema } = hub.service(service).subgraph;
    const variableValues = input === undefined ? {} : { input, ...input };
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue: context });
    await hub.platform(service).database.record(context);
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data as Answer;
  };
  const seenBy = async (who: ViewerOverrides): Promise<Answer> => ({
    report: (await ask(who, 'police-notifications', REPORT, { id: reportId }))['notification'],
    episodes: (await ask(who, 'case-records', EPISODES))['episodes'].edges,
  });
  const whoWasTold = async (who: ViewerOverrides): Promise<unknown[]> =>
    (await ask(who, 'notification-routing', TOLD, { refs: [{ __typename: 'PoliceNotification', id: reportId }] }))['_entities'][0]
      .deliveries;
  const published = async (): Promise<number> =>
    (await hub.owner.query<{ count: string }>('select count(*) from hub.event')).rows.map(({ count }) => Number(count))[0]!;

  beforeAll(async () => {
    hub = await openTestHub({ services: SERVICES, now: new Date('2026-11-14T02:22:00Z') });
    const amelia = { givenName: 'Amelia', familyName: 'Cruz', dateOfBirth: '2011-03-09' };
    const mine = { authorityChildId: 'R-100' };
    ({
      recordChild: { id: childId },
    } = await ask(ROCHDALE, 'case-records', CHILD, { ...mine, ...amelia, status: ['LOOKED_AFTER'] }));
    await ask(ROCHDALE, 'case-records', PLACE, {
      ...mine,
      reference: 'P-1',
      kind: 'OTHER',
      hostAuthority: 'Medway',
      address: '2 Hidden Lane',
      startedAt: '2026-06-01T09:00:00Z',
    });
    const child = { givenName: { text: 'Amelia' }, familyName: { text: 'Cruz' }, dateOfBirth: '2011-03-09' };
    const { reportMissing } = await ask(KENT, 'police-notifications', MISSING, {
      policeReference: 'K-77',
      category: 'MISSING',
      risk: 'HIGH',
      leftPlacementAt: { at: '2026-11-14T02:00:00Z' },
      lastSeenAt: { at: '2026-11-14T02:05:00Z' },
      reportedAt: '2026-11-14T02:10:00Z',
      placeLastSeen: { address: { text: '2 Hidden Lane' }, postcode: 'ME4 4TT', authority: 'Medway' },
      child,
      reporter: { name: { text: 'Ann Pell' }, role: 'refuge worker' },
    });
    reportId = reportMissing.receipt.notificationId;
    await hub.drain();
    await ask(KENT, 'police-notifications', FOUND, {
      policeReference: 'K-77',
      foundAt: '2026-11-14T02:20:00Z',
      foundPlace: 'PUBLIC_PLACE',
      place: { address: { text: 'The station' }, authority: 'Worcestershire' },
      child,
    });
    await hub.drain();
  });
  afterAll(() => hub.close());

  it('is hidden and shown again in every other from that moment, with no event in between', async () => {
    const before = await seenBy(WORCESTERSHIRE);
    for (const service of ['report', 'episodes']) expect(JSON.stringify(before[service])).toMatch(TELLS);
    expect(await whoWasTold(KENT)).toContainEqual({ recipient: { organisation: { id: 'authority.medway' } } });
    const [atHome, events] = [await seenBy(MEDWAY), await published()];

    const { recordLocationProtection: protection } = await ask(ROCHDALE, 'case-records', HIDE, {
      childId,
      kind: 'REFUGE',
      reason: 'RISK_TO_CHILD',
      authorisedBy: 'Pat Quill',
    });
    expect(await published()).toBe(events);
    const hidden = await seenBy(WORCESTERSHIRE);
    expect(JSON.stringify(hidden)).not.toMatch(TELLS);
    expect(hidden['report']).toMatchObject({ risk: 'HIGH', placeLastSeen: null });
    expect(hidden['report'].withheld).toEqual(expect.arrayContaining(['force', 'policeReference', 'placeLastSeen', 'reporter']));
    expect(hidden['episodes']).toHaveLength(1);
    expect(await whoWasTold(KENT)).toEqual([]);
    expect(await seenBy(MEDWAY)).toEqual(atHome);

    await hub.clocks.business.moveTo(new Date('2026-11-14T02:23:00Z'));
    await ask(ROCHDALE, 'case-records', SHOW, { protectionId: protection.id, because: 'She lives with her aunt now.' });
    expect(await seenBy(WORCESTERSHIRE)).toEqual(before);
  });

  it('leaves in the audit who hid it and who showed it again', async () => {
    const { rows } = await hub.owner.query(
      `select action, actor, record_ids @> array[$1::uuid] as child from hub.audit_entry where action like 'location-protection:%' order by id`,
      [childId],
    );
    expect(rows).toEqual([
      { action: 'location-protection:record', actor: 'authority.rochdale-team-manager', child: true },
      { action: 'location-protection:end', actor: 'authority.rochdale-team-manager', child: true },
    ]);
  });
});
