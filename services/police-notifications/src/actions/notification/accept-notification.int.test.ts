import { createTestPlatform, callerFor, type TestPlatform } from '@homeward/testkit';
import type { Caller } from '@homeward/service-kit';
import { policeNotificationsEntities, policeNotificationsMigrations } from '../../schema';
import { REPORT } from '../../store/encrypted-columns';
import { createAcceptNotification, type Acceptance } from './accept-notification';
import { nameLane } from '../report/name-lane';
import type { FoundReport, MissingReport, Report } from '../report/report';
import { createReportNotification } from './report-notification';

const at = (time: string): Date => new Date(`2026-06-06T${time}:00Z`);
const police = (force = 'kent'): Caller =>
  callerFor({ subject: `${force}-police`, organisationId: `force.${force}`, roles: ['police-system'], kind: 'machine' });

const missing = (policeReference: string, more: Partial<MissingReport> = {}): Report => ({
  kind: 'MISSING',
  told: {
    policeReference,
    category: 'MISSING',
    risk: 'HIGH',
    leftPlacementAt: { at: at('00:40') },
    lastSeenAt: { notKnown: true },
    reportedAt: at('01:10'),
    placeLastSeen: { address: { text: '4 Quay Lane, Chatham' }, authority: 'Medway' },
    child: {
      givenName: { text: 'Tamsin' },
      familyName: { text: 'Marlowe' },
      dateOfBirth: '2011-03-04',
      nhsNumber: '999 000 0018',
      authorityChildId: { authority: 'Rochdale', id: 'R-100' },
    },
    description: { text: 'Five foot four, red coat' },
    ...more,
  },
});
const found = (policeReference: string, more: Partial<FoundReport> = {}): Report => ({
  kind: 'FOUND',
  told: { policeReference, foundAt: at('00:50'), foundPlace: 'POLICE_STATION', ...more },
});

describe('a message from police', () => {
  let platform: TestPlatform;
  let report: (caller: Caller, told: Report) => Promise<Acceptance>;

  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'police-notifications',
      migrations: policeNotificationsMigrations,
      entities: policeNotificationsEntities,
      now: at('01:10'),
    });
    report = createReportNotification(platform.database, createAcceptNotification(platform.organisations));
  });
  afterAll(() => platform.close());

  const rows = async (reference: string): Promise<Record<string, unknown>[]> =>
    (
      await platform.owner.query(
        'select * from police_notifications.notification where police_reference = $1 order by kind, version',
        [reference],
      )
    ).rows;
  const told = ({ id, report }: Record<string, unknown>): Promise<unknown> =>
    platform.shared.columns.decryptJson(REPORT, [String(id)], report);
  const events = async (
    reference: string,
  ): Promise<{ id: string; key: string; urgent: boolean; payload: Record<string, unknown>; text: string }[]> =>
    (
      await platform.owner.query(
        `select e.id, e.key, e.urgent, e.payload, row_to_json(e)::text as text from hub.event e
         where e.payload ->> 'policeReference' = $1 order by e.seq`,
        [reference],
      )
    ).rows;

  it('[REP-01] [REP-15] is kept whole and gets a receipt at once', async () => {
    const { outcome, receipt } = await report(police(), missing('KP-1'));
    expect(outcome).toBe('Accepted');
    expect(receipt).toEqual({
      notificationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      policeReference: 'KP-1',
      kind: 'MISSING',
      version: 1,
      acceptedAt: at('01:10'),
      flags: [],
      completeness: 10,
    });
    const [row] = await rows('KP-1');
    expect(row).toMatchObject({
      id: receipt.notificationId,
      force_id: 'force.kent',
      area_authority_id: 'authority.medway',
      received_from: 'kent-police',
    });
    expect(JSON.stringify(row?.report)).not.toMatch(/Marlowe|Quay Lane|red coat/);
    expect(await told(row!)).toEqual({
      category: 'MISSING',
      risk: 'HIGH',
      leftPlacementAt: { at: '2026-06-06T00:40:00.000Z' },
      lastSeenAt: { notKnown: true },
      reportedAt: '2026-06-06T01:10:00.000Z',
      placeLastSeen: { address: { text: '4 Quay Lane, Chatham' }, authority: 'Medway' },
      child: {
        givenName: { text: 'Tamsin' },
        familyName: { text: 'Marlowe' },
        dateOfBirth: '2011-03-04',
        nhsNumber: '999 000 0018',
        authorityChildId: { authority: 'Rochdale', id: 'R-100' },
      },
      description: { text: 'Five foot four, red coat' },
    });
  });

  it('is said to the hub in the same transaction, under the key of its reference', async () => {
    const { receipt } = await report(police(), missing('KP-2'));
    const said = await events('KP-2');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ key: nameLane('force.kent', 'KP-2'), urgent: true });
    expect(said[0]?.payload).toEqual({
      notificationId: receipt.notificationId,
      forceId: 'force.kent',
      policeReference: 'KP-2',
      kind: 'MISSING',
      version: 1,
      receivedAt: '2026-06-06T01:10:00.000Z',
      category: 'MISSING',
      risk: 'HIGH',
      leftPlacementAt: '2026-06-06T00:40:00.000Z',
      lastSeenAt: null,
      reportedAt: '2026-06-06T01:10:00.000Z',
      foundAt: null,
      returnedAt: null,
      foundPlace: null,
      areaAuthorityId: 'authority.medway',
      safeAndWell: null,
      flags: [],
    });
    const audit = await platform.owner.query(
      'select actor, action, outcome from hub.audit_entry where record_ids @> array[$1::uuid]',
      [receipt.notificationId],
    );
    expect(audit.rows).toEqual([{ actor: 'kent-police', action: 'notification:report', outcome: 'CHANGED' }]);
  });

  it('leaves the name, the address and every free text out of the event but for the sealed part', async () => {
    await report(police(), missing('KP-3', { circumstances: { text: 'Argued about a telephone' } }));
    const [said] = await events('KP-3');
    for (const secret of ['Tamsin', 'Marlowe', '2011-03-04', '9990000018', 'R-100', 'Quay Lane', 'red coat', 'telephone']) {
      expect(said?.text).not.toContain(secret);
    }
  });

  it('[REP-15] that comes again gets the first receipt again, and nothing else happens', async () => {
    const first = await report(police(), missing('KP-4'));
    await platform.clocks.business.moveTo(at('01:12'));
    const again = await report(police(), missing(' KP-4 ', { circumstances: null }));
    expect(again).toEqual({ outcome: 'Duplicate', receipt: first.receipt });
    expect(await rows('KP-4')).toHaveLength(1);
    expect(await events('KP-4')).toHaveLength(1);
  });

  it('with changed content is a new version beside the old one', async () => {
    await report(police(), missing('KP-5', { risk: 'MEDIUM' }));
    const { outcome, receipt } = await report(police(), missing('KP-5', { risk: 'HIGH' }));
    expect({ outcome, version: receipt.version }).toEqual({ outcome: 'Accepted', version: 2 });
    expect((await rows('KP-5')).map(({ version, risk }) => ({ version, risk }))).toEqual([
      { version: 1, risk: 'MEDIUM' },
      { version: 2, risk: 'HIGH' },
    ]);
    expect((await events('KP-5')).map(({ payload }) => payload.version)).toEqual([1, 2]);
    const first = await report(police(), missing('KP-5', { risk: 'MEDIUM' }));
    expect(first).toMatchObject({ outcome: 'Duplicate', receipt: { version: 1 } });
  });

  it('of another force, kind or reference is another message', async () => {
    const outcomes = [
      await report(police(), missing('KP-6')),
      await report(police('dorset'), missing('KP-6')),
      await report(police(), missing('KP-6b')),
      await report(police(), found('KP-6')),
    ];
    expect(outcomes.map(({ outcome, receipt }) => [outcome, receipt.version])).toEqual(
      Array.from({ length: 4 }, () => ['Accepted', 1]),
    );
  });

  it('[REP-15] sent twenty times at once is accepted once and answered twenty times alike', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => report(police(), missing('KP-7'))));
    expect(answers.filter(({ outcome }) => outcome === 'Accepted')).toHaveLength(1);
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(await rows('KP-7')).toHaveLength(1);
    expect(await events('KP-7')).toHaveLength(1);
  });

  it('sent at once in twelve different contents becomes twelve versions, each said once and in order', async () => {
    const contents = Array.from({ length: 12 }, (_, index) => missing('KP-8', { circumstances: { text: `Telling ${index}` } }));
    const answers = await Promise.all([...contents, ...contents].map((content) => report(police(), content)));
    expect(answers.filter(({ outcome }) => outcome === 'Accepted')).toHaveLength(12);
    const versions = Array.from({ length: 12 }, (_, index) => index + 1);
    expect((await rows('KP-8')).map(({ version }) => version)).toEqual(versions);
    expect((await events('KP-8')).map(({ payload }) => payload.version)).toEqual(versions);
  });

  it('is undone whole, its event too, when its transaction fails', async () => {
    const accept = createAcceptNotification(platform.organisations);
    const failing = platform.database.write(police(), 'notification:report', async (tx) => {
      await accept(tx, 'force.kent', missing('KP-9'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await rows('KP-9'), await events('KP-9')]).toEqual([[], []]);
  });

  it('through another channel is accepted inside the transaction of its job', async () => {
    const accept = createAcceptNotification(platform.organisations);
    const { outcome } = await platform.jobsDatabase.write(police(), 'notification:report', (tx) =>
      accept(tx, 'force.kent', missing('KP-10')),
    );
    expect(outcome).toBe('Accepted');
    expect(await report(police(), missing('KP-10'))).toMatchObject({ outcome: 'Duplicate' });
  });

  it('cannot be put in the name of another force', async () => {
    const accept = createAcceptNotification(platform.organisations);
    const forged = platform.database.write(police('dorset'), 'notification:report', (tx) =>
      accept(tx, 'force.kent', missing('KP-11')),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('that cannot be read is refused, naming the field, and leaves nothing behind', async () => {
    const refused = report(police(), missing('KP-12', { description: { text: 'Tall', notKnown: true } }));
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'input.description' } });
    expect([await rows('KP-12'), await events('KP-12')]).toEqual([[], []]);
  });

  it('[REP-19] that the child is found is kept when it comes first, flagged, and is no longer odd once the missing report is there', async () => {
    expect((await report(police(), found('KP-13'))).receipt.flags).toEqual(['FOUND_BEFORE_MISSING']);
    await report(police(), missing('KP-13', { leftPlacementAt: { at: at('00:30') } }));
    expect((await report(police(), found('KP-13', { place: { authority: '887' } }))).receipt).toMatchObject({
      flags: [],
      version: 2,
    });
  });

  it('[REP-10] that a child was missing and is back says found, returned and the check in one', async () => {
    const back = missing('KP-14', {
      foundAt: at('00:50'),
      foundPlace: 'FRIEND_OR_RELATIVE',
      returnedAt: at('00:55'),
      safeAndWell: {
        status: 'DONE',
        checkedAt: at('01:00'),
        concern: false,
        crimeOrDanger: false,
        summary: { text: 'Safe and well' },
      },
    });
    expect((await report(police(), back)).receipt.flags).toEqual([]);
    expect((await events('KP-14'))[0]?.payload).toMatchObject({
      kind: 'MISSING',
      foundAt: '2026-06-06T00:50:00.000Z',
      foundPlace: 'FRIEND_OR_RELATIVE',
      returnedAt: '2026-06-06T00:55:00.000Z',
      safeAndWell: { status: 'DONE', checkedAt: '2026-06-06T01:00:00.000Z', concern: false, crimeOrDanger: false },
    });
  });

  it('[REP-16] [SNW-07] that the child is found says nothing of a check that nobody reported, and never that it was done', async () => {
    await report(police(), found('KP-15'));
    expect((await rows('KP-15'))[0]).toMatchObject({ check_status: 'NOT_KNOWN' });
    expect((await events('KP-15'))[0]?.payload.safeAndWell).toEqual({
      status: 'NOT_KNOWN',
      concern: false,
      crimeOrDanger: false,
    });
    await report(police(), found('KP-15', { safeAndWell: { status: 'NOT_DONE' } }));
    expect((await events('KP-15'))[1]?.payload.safeAndWell).toMatchObject({ status: 'NOT_DONE' });
  });

  it("[CLS-18] keeps the category absent and the sending force's own word for it", async () => {
    const { receipt } = await report(
      police('dorset'),
      missing('DP-1', { category: 'ABSENT', categoryLabel: 'No apparent risk (absent)' }),
    );
    expect(receipt.flags).toEqual([]);
    const [kept] = await rows('DP-1');
    expect(kept?.category).toBe('ABSENT');
    expect(await told(kept!)).toMatchObject({ categoryLabel: 'No apparent risk (absent)' });
    expect((await events('DP-1'))[0]?.payload.category).toBe('ABSENT');
  });

  it('[RSK-06] graded low is accepted, flagged, and says low', async () => {
    const { outcome, receipt } = await report(police(), missing('KP-16', { risk: 'LOW' }));
    expect([outcome, receipt.flags]).toEqual(['Accepted', ['RISK_NOT_PERMITTED']]);
    expect((await events('KP-16'))[0]?.payload).toMatchObject({ risk: 'LOW', flags: ['RISK_NOT_PERMITTED'] });
  });

  it('with nothing but oddities is accepted with all of them named', async () => {
    const odd = missing('KP-17', {
      risk: 'LOW',
      reportedAt: at('23:00'),
      lastSeenAt: { at: at('23:30') },
      placeLastSeen: {},
      child: {
        givenName: { notKnown: true },
        familyName: { notKnown: true },
        authorityChildId: { authority: 'Atlantis', id: '1' },
      },
    });
    const { outcome, receipt } = await report(police(), odd);
    expect(outcome).toBe('Accepted');
    expect([...receipt.flags].sort()).toEqual([
      'AUTHORITY_UNKNOWN',
      'PLACE_UNKNOWN',
      'RISK_NOT_PERMITTED',
      'TIMES_OUT_OF_ORDER',
      'TIME_IN_FUTURE',
    ]);
    expect((await events('KP-17'))[0]?.payload.areaAuthorityId).toBeNull();
  });

  it('hurries when a child is missing again, graded high or not well, and not otherwise', async () => {
    const told = { policeReference: 'KP-18' };
    const messages: Report[] = [
      { kind: 'RISK_CHANGED', told: { ...told, risk: 'HIGH', gradedAt: at('01:00') } },
      { kind: 'RISK_CHANGED', told: { ...told, risk: 'MEDIUM', gradedAt: at('01:01') } },
      { kind: 'FOUND_RETRACTED', told: { ...told, retractedAt: at('01:00') } },
      { kind: 'SAFE_AND_WELL', told: { ...told, safeAndWell: { status: 'DONE', concern: true } } },
      { kind: 'SAFE_AND_WELL', told: { ...told, safeAndWell: { status: 'DONE', concern: false } } },
      { kind: 'FOUND', told: { ...told, foundAt: at('01:00'), foundPlace: 'OTHER' } },
      { kind: 'RETURNED', told: { ...told, returnedAt: at('01:00') } },
      { kind: 'SIGHTING', told: { ...told, seenAt: at('01:00') } },
    ];
    for (const message of messages) await report(police(), message);
    expect((await events('KP-18')).map(({ urgent }) => urgent)).toEqual([true, false, true, true, false, false, false, false]);
  });

  it('[EPI-17] of a sighting says where the child was seen, and not that the child is found', async () => {
    await report(police(), {
      kind: 'SIGHTING',
      told: { policeReference: 'KP-19', seenAt: at('01:00'), place: { authority: 'Kent' } },
    });
    expect((await events('KP-19'))[0]?.payload).toMatchObject({
      kind: 'SIGHTING',
      foundAt: null,
      areaAuthorityId: 'authority.kent',
    });
  });

  it('is never changed or removed, by nobody', async () => {
    await report(police(), missing('KP-20'));
    const change = `update police_notifications.notification set risk = 'LOW' where police_reference = 'KP-20'`;
    await expect(platform.owner.query(change)).rejects.toThrow('never changed');
    await expect(
      platform.owner.query(`delete from police_notifications.notification where police_reference = 'KP-20'`),
    ).rejects.toThrow('never changed');
    await expect(platform.jobsDatabase.dataSource.query(change)).rejects.toThrow('never changed');
    const again = `update police_notifications.notification set report = to_jsonb('enc1:a:AAAA'::text) where police_reference = 'KP-20'`;
    await expect(platform.jobsDatabase.dataSource.query(again)).rejects.toThrow('never changed');
  });
});
