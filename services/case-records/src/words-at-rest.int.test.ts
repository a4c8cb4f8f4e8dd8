import type { Payload } from '@homeward/contracts';
import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { createMergeChildren } from './actions/matching/merge-children';
import { createNotOurs } from './actions/matching/not-ours';
import { createSplitChild } from './actions/matching/split-child';
import { caseRecordsEncrypted } from './store/encrypted-columns';
import { CALLERS, openCaseHub, person, type CaseHub } from './testing/case-hub';
import { ameliaInMedway, careFor, REPORTED_AMELIA } from './testing/story';

const ALERT = `mutation ($input: RecordNationalAlertInput!) { recordNationalAlert(input: $input) { id givenName address description } }`;
const REVIEW = `mutation ($input: ReviewHazardInput!) { reviewHazard(input: $input) { reviews { note } } }`;
const HAZARDS = `query { hazards { edges { node { id givenName familyName address description reviews { note } } } } }`;
const OPEN = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { id reason } }`;
const END_OPEN = `mutation ($id: ID!) { endBreakGlass(id: $id) { reason } }`;
const WITHDRAW = `mutation ($input: WithdrawDisclosureInput!) { withdrawDisclosure(input: $input) { id reason } }`;
const CLOSE = `mutation ($input: CloseDisclosureIncidentInput!) { closeDisclosureIncident(input: $input) { reason outcome } }`;
const PROTECT = `mutation ($input: RecordLocationProtectionInput!) { recordLocationProtection(input: $input) { id note } }`;
const UNPROTECT = `mutation ($input: EndLocationProtectionInput!) { endLocationProtection(input: $input) { note endedBecause } }`;
const WAS_SAID = `query ($id: ID!) { child(id: $id) { protections { note endedBecause } breakGlass { reason } } }`;
const CORRECTED = `query { episodes(first: 9) { edges { node { placeCorrections { reason } } } } }`;

/** A word that is said in each place, and stands nowhere in the database. */
const WORDS = ['Osric', 'Tamsin', 'Larkmoor', 'Quillfeather', 'Brambling', 'Ottershaw', 'Fennimore', 'Wychwood', 'Pellworm'];

const manager = person('authority.rochdale', 'rochdale-manager', 'Pat Quill', 'team-manager');
const night = person('authority.cumberland', 'cumberland-night', 'Wren Calder', 'out-of-hours-worker');
const alerted = (): Caller => CALLERS.buckinghamshire();

describe('what was said of a child', () => {
  let cases: CaseHub;
  let childId: string;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    childId = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
  });
  afterAll(() => cases.close());

  const ask = async (caller: Caller, document: string, input: object): Promise<Record<string, unknown>> =>
    Object.values(await cases.ask<Record<string, Record<string, unknown>>>(caller, document, { input }))[0] ?? {};
  const parts = () => [cases.platform.database, cases.platform.jobsDatabase] as const;

  it('is read by those who may read it, in the words in which it was said', async () => {
    const told = {
      reference: 'NA-1',
      reportedBy: 'Kent Police',
      givenName: 'Tamsin',
      familyName: 'Larkmoor',
      address: '4 Larkmoor',
    };
    const { id: hazardId } = await ask(alerted(), ALERT, { ...told, description: 'Seen with Osric' });
    const again = await ask(alerted(), ALERT, { ...told, description: 'Osric again' });
    expect(again).toEqual({ id: hazardId, givenName: 'Tamsin', address: '4 Larkmoor', description: 'Osric again' });
    const nextReviewAt = '2027-05-01T10:00:00Z';
    await ask(alerted(), REVIEW, { hazardId, nextReviewAt, note: 'Quillfeather was asked' });
    expect(await cases.ask(alerted(), HAZARDS)).toMatchObject({
      hazards: {
        edges: [
          {
            node: {
              givenName: 'Tamsin',
              familyName: 'Larkmoor',
              description: 'Osric again',
              reviews: [{ note: 'Quillfeather was asked' }],
            },
          },
        ],
      },
    });

    const opened = await ask(night(), OPEN, { child: { childId }, reason: 'Brambling brought her in at night', hours: 2 });
    expect(await cases.ask(night(), END_OPEN, { id: opened['id'] })).toEqual({
      endBreakGlass: { reason: 'Brambling brought her in at night' },
    });

    const [{ id: episodeId = '' } = {}] = await cases.rows<{ id: string }>('select id from case_records.episode');
    const withdrawn = { episodeId, organisation: 'provider.advocacy-focus', reason: 'Ottershaw works there' };
    const incident = await ask(manager(), WITHDRAW, withdrawn);
    expect(await ask(manager(), CLOSE, { incidentId: incident['id'], outcome: 'Fennimore deleted it' })).toEqual({
      reason: 'Ottershaw works there',
      outcome: 'Fennimore deleted it',
    });

    const hidden = { childId, kind: 'REFUGE', reason: 'RISK_TO_CHILD', note: 'From Osric', authorisedBy: 'Pat Quill' };
    const protection = await ask(manager(), PROTECT, hidden);
    const ended = { note: 'From Osric', endedBecause: 'Osric has moved' };
    expect(await ask(manager(), UNPROTECT, { protectionId: protection['id'], because: 'Osric has moved' })).toEqual(ended);
    expect(await cases.ask(manager(), WAS_SAID, { id: childId })).toEqual({
      child: { protections: [ended], breakGlass: [{ reason: 'Brambling brought her in at night' }] },
    });

    const duplicate = await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-2', dateOfBirth: '2011-03-10' });
    await createMergeChildren(...parts())(manager(), { keep: childId, duplicate, reason: 'Wychwood knows her' });
    await createSplitChild(...parts())(manager(), { childId, duplicate, reason: 'Wychwood was wrong' });

    const elsewhere = cases.report({ policeReference: 'K9', child: { givenName: 'Nobody', familyName: 'Known' } });
    await cases.say(elsewhere);
    const { notificationId } = elsewhere.payload as Payload<'notification.accepted'>;
    await createNotOurs(...parts(), cases.platform.organisations)(CALLERS.medway(), {
      notificationId,
      because: 'WRONG_PLACE',
      reason: 'The street is in Pellworm',
      sendTo: 'Cumberland',
    });
    await cases.hub.drain({ twice: true });
    expect(JSON.stringify(await cases.ask(CALLERS.cumberland(), CORRECTED))).toContain('The street is in Pellworm');
  });

  it('is read from no table, not even by its owner', async () => {
    const tables = await cases.rows<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('case_records', 'hub') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const kept = JSON.stringify(await cases.rows(`select t::text as row from ${name} t`));
      for (const word of WORDS) expect([name, kept.includes(word)]).toEqual([name, false]);
    }
  });

  it('can be put under another key, whatever the type of its column', async () => {
    for (const { table, column, type } of caseRecordsEncrypted) {
      const value = type === 'text' ? column : `${column} #>> '{}'`;
      const put = type === 'text' ? `'enc1:x'` : `to_jsonb('enc1:x'::text)`;
      await cases.rows(`update ${table} set ${column} = ${put} where ${value} is null and ${value} is not null`);
    }
  });
});
