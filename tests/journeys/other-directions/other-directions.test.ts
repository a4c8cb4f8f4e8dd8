import { eventually, startHub, type HubProcess } from '../hub-process';
import { missingReport, RECORD_RETURN, REPORT_FOUND, REPORT_MISSING, type ReceiptAnswer, type Reported } from '../reports';

const INBOX = `query Inbox { inbox(first: 100) { edges { node { id subject state recipient { organisation { id } role } notification { id } episode { id } } } } }`;
const EPISODE = `query Episode($id: ID!) { episode(id: $id) { id state child { id identity } responsibleAuthority { id } hostAuthority { id }
  records { authority { id } capacity } duties { kind state owner { id } rule { id } } deliveries { subject state recipient { organisation { id } role } }
  assignments { id state offeredTo { id } } } }`;
const TASKS = `query Tasks { matchTasks(first: 100) { edges { node { id notificationId reason candidates { id } resolvedAt } } } }`;

interface InboxItem {
  id: string;
  subject: string;
  state: string;
  recipient: { organisation: { id: string }; role: string };
  notification: { id: string } | null;
  episode: { id: string } | null;
}
interface Episode {
  id: string;
  state: string;
  child: { id: string; identity: string } | null;
  responsibleAuthority: { id: string } | null;
  hostAuthority: { id: string } | null;
  records: { authority: { id: string }; capacity: string }[];
  duties: { kind: string; state: string; owner: { id: string }; rule: { id: string } }[];
  deliveries: { subject: string; state: string; recipient: { organisation: { id: string }; role: string } }[];
  assignments: { id: string; state: string; offeredTo: { id: string } }[] | null;
}

/** In office hours, so that the front door is asked and not the out-of-hours team; eleven o'clock in London is eleven or ten in UTC. */
function nextTuesdayAtEleven(now: Date): Date {
  const at = new Date(now);
  at.setUTCHours(10, 30, 0, 0);
  do at.setUTCDate(at.getUTCDate() + 1);
  while (at.getUTCDay() !== 2);
  return at;
}

describe('the other directions run too', () => {
  let running: HubProcess;
  const ask = <T>(persona: string, document: string, variables: Record<string, unknown> = {}) =>
    running.hub.ask<T>(persona, document, variables);
  const now = async () =>
    new Date(
      (await ask<{ hubStatus: { businessNow: string } }>('hub-operator', '{ hubStatus { businessNow } }')).hubStatus.businessNow,
    );

  beforeAll(async () => {
    running = await startHub();
    await ask('hub-operator', 'mutation Move($to: DateTime!) { moveClock(to: $to) { businessNow } }', {
      to: nextTuesdayAtEleven(await now()).toISOString(),
    });
  });
  afterAll(async () => {
    expect(await running.stop()).toBe(0);
  });

  async function record(worker: string, child: Reported, placedIn?: string): Promise<string> {
    const input = {
      authorityChildId: child.policeReference,
      givenName: child.givenName,
      familyName: child.familyName,
      dateOfBirth: child.dateOfBirth,
    };
    const document = 'mutation Child($input: RecordChildInput!) { recordChild(input: $input) { id } }';
    const { recordChild } = await ask<{ recordChild: { id: string } }>(worker, document, {
      input: { ...input, status: ['LOOKED_AFTER'] },
    });
    if (placedIn) {
      const placement = {
        authorityChildId: child.policeReference,
        reference: `P-${child.policeReference}`,
        kind: 'FOSTER',
        hostAuthority: placedIn,
      };
      await ask(worker, 'mutation Place($input: RecordPlacementInput!) { recordPlacement(input: $input) { id } }', {
        input: { ...placement, address: '3 Cable Yard', startedAt: '2026-01-05T10:00:00Z' },
      });
    }
    return recordChild.id;
  }

  async function report(police: string, child: Reported): Promise<ReceiptAnswer['receipt']> {
    const input = missingReport(child, await now());
    return (await ask<{ reportMissing: ReceiptAnswer }>(police, REPORT_MISSING, { input })).reportMissing.receipt;
  }

  const inboxItem = (persona: string, notificationId: string): Promise<InboxItem | undefined> =>
    eventually(
      async () =>
        (await ask<{ inbox: { edges: { node: InboxItem }[] } }>(persona, INBOX)).inbox.edges
          .map((edge) => edge.node)
          .find((item) => item.notification?.id === notificationId),
      (item) => item?.state === 'DELIVERED',
    );
  const episodeAs = async (persona: string, id: string): Promise<Episode | null> =>
    (await ask<{ episode: Episode | null }>(persona, EPISODE, { id })).episode;

  it('a child of the authority she lives in: one record, its own interview', async () => {
    const child = {
      policeReference: 'KP-OWN-1',
      givenName: 'Maeve',
      familyName: 'Quillfeather',
      dateOfBirth: '2012-02-01',
      authority: 'Medway',
    };
    await record('medway-front-door', child);
    const { notificationId } = await report('kent-police', child);
    const item = await inboxItem('medway-front-door', notificationId);
    const episode = await episodeAs('medway-front-door', item?.episode?.id ?? '');
    expect(episode?.responsibleAuthority?.id).toBe('authority.medway');
    expect(episode?.records.map((each) => `${each.authority.id} ${each.capacity}`)).toEqual(['authority.medway RESPONSIBLE']);
  });

  it("[HST-09] BCP's child in Medway: BCP's own worker interviews, Medway has a host record, and no provider is offered anything", async () => {
    const child = {
      policeReference: 'KP-BCP-1',
      givenName: 'Idris',
      familyName: 'Hollowell',
      dateOfBirth: '2010-07-19',
      authority: 'Medway',
      risk: 'HIGH',
      lastSeenHoursBefore: 10,
    };
    await record('bcp-front-door', child, 'Medway');
    const { notificationId } = await report('kent-police', child);
    const item = await inboxItem('medway-front-door', notificationId);
    const found = { policeReference: child.policeReference, foundAt: (await now()).toISOString(), foundPlace: 'HOSPITAL' };
    await ask('kent-police', REPORT_FOUND, { input: found });
    await ask('kent-police', RECORD_RETURN, {
      input: { policeReference: child.policeReference, returnedAt: (await now()).toISOString(), to: { notKnown: true } },
    });
    const episode = await eventually(
      () => episodeAs('bcp-front-door', item?.episode?.id ?? ''),
      (seen) => (seen?.assignments ?? []).length > 0,
    );
    expect(episode?.assignments?.map((each) => each.offeredTo.id)).toEqual(['authority.bournemouth-christchurch-and-poole']);
    expect(episode?.records.map((each) => `${each.authority.id} ${each.capacity}`).sort()).toEqual([
      'authority.bournemouth-christchurch-and-poole RESPONSIBLE',
      'authority.medway HOST',
    ]);
    expect(episode?.duties.filter((duty) => duty.kind === 'RETURN_HOME_INTERVIEW').map((duty) => duty.owner.id)).toEqual([
      'authority.bournemouth-christchurch-and-poole',
    ]);
  });

  it("[HST-12] Rochdale's child in Cumberland: an authority without a protocol is told as host, by the fallback", async () => {
    const child = {
      policeReference: 'CP-FALL-1',
      givenName: 'Oonagh',
      familyName: 'Terrell',
      dateOfBirth: '2011-11-30',
      authority: 'Cumberland',
    };
    await record('rochdale-front-door', child, 'Cumberland');
    const { notificationId } = await report('greater-manchester-police', child);
    const item = await inboxItem('cumberland-front-door', notificationId);
    expect(item?.recipient.organisation.id).toBe('authority.cumberland');
    const episode = await episodeAs('rochdale-front-door', item?.episode?.id ?? '');
    expect(episode?.responsibleAuthority?.id).toBe('authority.rochdale');
    expect(episode?.hostAuthority?.id).toBe('authority.cumberland');
  });

  it('a report that matches nobody reaches the host whole, and the safeguarding desk asks who she is', async () => {
    const child = {
      policeReference: 'KP-NOBODY-1',
      givenName: 'Perpetua',
      familyName: 'Unheard',
      dateOfBirth: '2009-09-09',
      authority: 'Medway',
    };
    const { notificationId } = await report('kent-police', child);
    const item = await inboxItem('medway-front-door', notificationId);
    expect(item?.subject).toBe('MISSING_ALERT');
    const episode = await episodeAs('medway-front-door', item?.episode?.id ?? '');
    expect(episode?.child?.identity).toBe('PROVISIONAL');
    const tasks = await eventually(
      () => ask<{ matchTasks: { edges: { node: { notificationId: string; reason: string } }[] } }>('safeguarding-desk', TASKS),
      (seen) => seen.matchTasks.edges.some((edge) => edge.node.notificationId === notificationId),
    );
    expect(tasks.matchTasks.edges.find((edge) => edge.node.notificationId === notificationId)?.node.reason).toBe(
      'MATCHES_NOBODY',
    );
  });

  it('a report that matches two discloses to neither, and a named person confirms which', async () => {
    const child = {
      policeReference: 'KP-TWO-1',
      givenName: 'Robin',
      familyName: 'Ashgrove',
      dateOfBirth: '2012-12-12',
      authority: 'Medway',
    };
    const ofRochdale = await record('rochdale-front-door', { ...child, policeReference: 'RCH-TWO' }, 'Medway');
    await record('bcp-front-door', { ...child, policeReference: 'BCP-TWO' }, 'Medway');
    const { notificationId } = await report('kent-police', child);
    const item = await inboxItem('medway-front-door', notificationId);
    const episodeId = item?.episode?.id ?? '';
    const before = await ask<{ children: { edges: { node: { id: string } }[] } }>(
      'bcp-front-door',
      '{ children(first: 100, filter: { missingNow: true }) { edges { node { id } } } }',
    );
    expect(await episodeAs('rochdale-front-door', episodeId)).toBeNull();
    expect(await episodeAs('bcp-front-door', episodeId)).toBeNull();
    const confirm =
      'mutation Confirm($input: ConfirmMatchInput!) { confirmMatch(input: $input) { notificationId episode { id } } }';
    const confirmed = await ask<{ confirmMatch: { notificationId: string; episode: null } }>('safeguarding-desk', confirm, {
      input: { notificationId, childId: ofRochdale },
    });
    expect(confirmed.confirmMatch).toEqual({ notificationId, episode: null });
    const hers = 'query Hers($id: ID!) { child(id: $id) { episodes(first: 5) { edges { node { id child { id } } } } } }';
    const read = await ask<{ child: { episodes: { edges: { node: { id: string } }[] } } }>('rochdale-front-door', hers, {
      id: ofRochdale,
    });
    expect(read.child.episodes.edges).toHaveLength(1);
    expect(await episodeAs('bcp-front-door', read.child.episodes.edges[0]?.node.id ?? '')).toBeNull();
    const after = await ask<{ children: { edges: { node: { id: string } }[] } }>(
      'bcp-front-door',
      '{ children(first: 100, filter: { missingNow: true }) { edges { node { id } } } }',
    );
    expect(after).toEqual(before);
  });

  it('found before missing is kept, and joined when the report arrives', async () => {
    const child = {
      policeReference: 'KP-EARLY-1',
      givenName: 'Tamsin',
      familyName: 'Orrell',
      dateOfBirth: '2013-03-03',
      authority: 'Medway',
    };
    const childId = await record('medway-front-door', child);
    const foundAt = await now();
    const found = await ask<{ reportFound: ReceiptAnswer }>('kent-police', REPORT_FOUND, {
      input: {
        policeReference: child.policeReference,
        foundAt: foundAt.toISOString(),
        foundPlace: 'PUBLIC_PLACE',
        place: { authority: 'Medway' },
      },
    });
    expect(found.reportFound.receipt.flags).toContain('FOUND_BEFORE_MISSING');
    const input = missingReport(child, new Date(foundAt.getTime() - 3_600_000));
    const { reportMissing } = await ask<{ reportMissing: ReceiptAnswer }>('kent-police', REPORT_MISSING, { input });
    expect(reportMissing.__typename).toBe('Accepted');
    const ofMedway = `{ children(first: 100) { edges { node { id episodes(first: 5) { edges { node { state } } } } } } }`;
    const seen = await eventually(
      () =>
        ask<{ children: { edges: { node: { id: string; episodes: { edges: { node: { state: string } }[] } } }[] } }>(
          'medway-front-door',
          ofMedway,
        ),
      (answer) => answer.children.edges.some(({ node }) => node.id === childId && node.episodes.edges.length > 0),
    );
    const hers = seen.children.edges.find(({ node }) => node.id === childId)?.node;
    expect(hers?.episodes.edges.map(({ node }) => node.state)).toEqual(['FOUND_NOT_RETURNED']);
    const alerts = await ask<{ inbox: { edges: { node: InboxItem }[] } }>('medway-front-door', INBOX);
    expect(
      alerts.inbox.edges.filter(
        ({ node }) => node.notification?.id === reportMissing.receipt.notificationId && node.subject === 'MISSING_ALERT',
      ),
    ).toEqual([]);
  });
});
