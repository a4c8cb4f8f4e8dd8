import { hidePlace, type ViewerOverrides } from '@homeward/testkit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { after, educationDesk, HOST, OFFICER, START, type Answer } from '../testing/education-desk';

class SeedSchool1999999999998 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into hub.organisation (id, name, kind) values ('school.100001', 'Harbour School', 'SCHOOL')`);
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const HARBOUR: ViewerOverrides = { subject: 'harbour-lead', organisationId: 'school.100001', roles: ['school-lead'] };
const SCHOOLING = 'id child { id } school { id name urn } status attendancePercent missingNow from recordedAt withheld';
const CASE = 'id state reason enquiries { body answer } withheld';
const SEE = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Child { id schooling { ${SCHOOLING} } cmeCases { ${CASE} } } }
  pupilsMissing(first: 50) { edges { node { ${SCHOOLING} } } } }`;
const RECORD = `mutation ($input: RecordSchoolingInput!) { recordSchooling(input: $input) { id } }`;
const OPEN = `mutation ($input: OpenCmeCaseInput!) { openCmeCase(input: $input) { id } }`;
const ENQUIRE = `mutation ($input: RecordCmeEnquiryInput!) { recordCmeEnquiry(input: $input) { id } }`;

describe('a pupil whose place is hidden', () => {
  const desk = educationDesk([SeedSchool1999999999998]);
  const { ask, grant, child, changed } = desk;
  const see = (who: ViewerOverrides, id: string): Promise<Answer> => ask(who, SEE, { refs: [{ __typename: 'Child', id }] });

  async function atHarbour(): Promise<string> {
    const childId = await child();
    const input = { childId, schoolUrn: '100001', schoolName: 'Harbour School', status: 'ON_ROLL', attendancePercent: 91.5 };
    await ask(OFFICER, RECORD, { input });
    await changed('0195a000-0000-7000-8000-0000000000aa', childId, 'MISSING');
    return childId;
  }

  it('is seen by its school exactly as before, so that nobody who works there learns of it', async () => {
    const childId = await atHarbour();
    const before = await see(HARBOUR, childId);
    expect(before.data['pupilsMissing'].edges).toHaveLength(1);
    await hidePlace(desk.platform.owner, childId);
    expect(JSON.stringify(await see(HARBOUR, childId))).toBe(JSON.stringify(before));
  });

  it('is seen with its school by the responsible authority and by the host that has it now', async () => {
    const childId = await atHarbour();
    await grant('authority.medway', 'HOST', childId);
    await hidePlace(desk.platform.owner, childId);
    for (const who of [OFFICER, HOST])
      expect((await see(who, childId)).data['_entities'][0].schooling.school).toMatchObject({ name: 'Harbour School' });
  });

  it('keeps from a former host the school, and what was answered to its enquiries, which may name one', async () => {
    const childId = await atHarbour();
    await grant('authority.medway', 'HOST', childId, after(60), after(-60));
    const { data } = await ask(HOST, OPEN, { input: { childId, reason: 'No school place' } });
    const input = { caseId: data['openCmeCase'].id, body: 'Admissions', answer: 'She is at Harbour School', childFound: false };
    const sent = { ...input, askedAt: START.toISOString(), answeredAt: START.toISOString() };
    expect((await ask(HOST, ENQUIRE, { input: sent })).errors).toBeUndefined();
    expect(JSON.stringify(await see(HOST, childId))).toContain('She is at Harbour School');
    await desk.platform.clocks.business.moveTo(after(90));
    await hidePlace(desk.platform.owner, childId);
    const { _entities: found } = (await see(HOST, childId)).data;
    expect(JSON.stringify(found)).not.toContain('Harbour');
    expect(found[0].cmeCases).toEqual([
      expect.objectContaining({ reason: 'No school place', enquiries: null, withheld: ['enquiries'] }),
    ]);
  });
});
