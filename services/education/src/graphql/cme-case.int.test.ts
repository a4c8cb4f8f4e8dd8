import { newId } from '@homeward/service-kit';
import { callerFor } from '@homeward/testkit';
import { createEducation } from '../app';
import { after, CUMBERLAND, educationDesk, HOST, OFFICER, START, type Answer } from '../testing/education-desk';

const CASE = 'id child { id } state reason openedAt reviewAt enquiries { id body askedAt answeredAt answer childFound } withheld';
const CHILDREN = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Child { id cmeCases { ${CASE} } } } }`;
const OPEN = `mutation ($input: OpenCmeCaseInput!) { openCmeCase(input: $input) { ${CASE} } }`;
const ENQUIRE = `mutation ($input: RecordCmeEnquiryInput!) { recordCmeEnquiry(input: $input) { ${CASE} } }`;
const REST = `mutation ($input: SetCmeDormantInput!) { setCmeDormant(input: $input) { ${CASE} } }`;
const READ_CASE = `query ($id: ID!) { cmeCase(id: $id) { ${CASE} } }`;
const TO_REVIEW = `{ cmeCasesToReview { edges { node { id } } } }`;

describe('a CME case', () => {
  const desk = educationDesk();
  const { ask, grant, child, changed } = desk;

  const opened = async (childId: string, who = OFFICER): Promise<Record<string, unknown>> =>
    (await ask(who, OPEN, { input: { childId, reason: 'Not on any roll' } })).data.openCmeCase;
  const asked = { body: 'NHS', askedAt: '2026-11-13T10:00:00Z' };

  it('[CME-08] logs every enquiry with its dates out and back', async () => {
    const childId = await child();
    const { id } = await opened(childId);
    const first = (await ask(OFFICER, ENQUIRE, { input: { caseId: id, ...asked } })).data.recordCmeEnquiry;
    expect(first).toMatchObject({ state: 'ENQUIRING', enquiries: [{ body: 'NHS', answeredAt: null, childFound: false }] });
    const answer = { enquiryId: first.enquiries[0].id, answeredAt: '2026-11-14T01:00:00Z', answer: 'Not registered' };
    const second = (await ask(OFFICER, ENQUIRE, { input: { caseId: id, ...asked, ...answer } })).data.recordCmeEnquiry;
    expect(second.enquiries).toEqual([
      {
        id: answer.enquiryId,
        body: 'NHS',
        askedAt: '2026-11-13T10:00:00.000Z',
        answeredAt: '2026-11-14T01:00:00.000Z',
        answer: 'Not registered',
        childFound: false,
      },
    ]);
  });

  it('[CME-11] rests with a review date while the child is unfound, and comes up when the review is due', async () => {
    const { id } = await opened(await child());
    const past = await ask(OFFICER, REST, { input: { caseId: id, reviewAt: START.toISOString() } });
    expect(past.errors?.[0]?.message).toContain('past');
    const rested = await ask(OFFICER, REST, { input: { caseId: id, reviewAt: after(60).toISOString() } });
    expect(rested.data.setCmeDormant).toMatchObject({ state: 'DORMANT', reviewAt: after(60).toISOString() });
    const due = async (): Promise<string[]> =>
      (await ask(OFFICER, TO_REVIEW)).data.cmeCasesToReview.edges.map(({ node }: Answer['data']) => node?.id);
    expect(await due()).not.toContain(id);
    await desk.platform.clocks.business.moveTo(after(60));
    expect(await due()).toContain(id);
    await ask(OFFICER, REST, { input: { caseId: id, reviewAt: after(120).toISOString() } });
    expect(await due()).not.toContain(id);
  });

  it('is read by whoever the child is allocated to while it is, with those of no other child of its authority', async () => {
    const WORKER = { subject: 'rochdale-social-worker', organisationId: 'authority.rochdale', roles: ['allocated-worker'] };
    const [own, another] = [await child(), await child()];
    const now = desk.platform.clocks.business.now();
    const end = new Date(now.getTime() + 3_600_000);
    await grant('authority.rochdale', 'RESPONSIBLE', own, end, START, WORKER.subject);
    const cases = [(await opened(own)).id, (await opened(another)).id];
    const reviewAt = new Date(now.getTime() + 60_000);
    for (const caseId of cases) await ask(OFFICER, REST, { input: { caseId, reviewAt: reviewAt.toISOString() } });
    await desk.platform.clocks.business.moveTo(reviewAt);
    const refs = [own, another].map((id) => ({ __typename: 'Child', id }));
    const seen = async (): Promise<unknown[]> => [
      ...(await Promise.all(cases.map(async (id) => (await ask(WORKER, READ_CASE, { id })).data.cmeCase?.id ?? null))),
      (await ask(WORKER, CHILDREN, { refs })).data._entities.map((one: Answer['data']) =>
        (one?.cmeCases ?? []).map(({ id }: Answer['data']) => id),
      ),
      (await ask(WORKER, TO_REVIEW)).data.cmeCasesToReview.edges.map(({ node }: Answer['data']) => node?.id),
    ];
    expect(await seen()).toEqual([cases[0], null, [[cases[0]], []], [cases[0]]]);
    const openAt = async (childId: string): Promise<unknown> => {
      const { errors } = await ask(WORKER, OPEN, { input: { childId, reason: 'Not on any roll' } });
      return errors?.map(({ code, message }) => ({ code, message }));
    };
    expect(await openAt(another)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await openAt(another)).toEqual(await openAt(newId()));
    await desk.platform.clocks.business.moveTo(end);
    expect(await seen()).toEqual([null, null, [[], []], []]);
    expect((await ask(OFFICER, READ_CASE, { id: cases[0] })).data.cmeCase).not.toBeNull();
  });

  it('[CME-11] ends with the child found and in no other way: there is nothing to close it with', async () => {
    const mutations = desk.service.subgraph.schema.getMutationType()?.getFields() ?? {};
    expect(Object.keys(mutations).sort()).toEqual(['openCmeCase', 'recordCmeEnquiry', 'recordSchooling', 'setCmeDormant']);
    const { id } = await opened(await child());
    const unanswered = await ask(OFFICER, ENQUIRE, { input: { caseId: id, ...asked, childFound: true } });
    expect(unanswered.errors).toHaveLength(1);
    const answer = { answeredAt: '2026-11-14T01:00:00Z', answer: 'Lives with an aunt in Durham', childFound: true };
    const found = await ask(OFFICER, ENQUIRE, { input: { caseId: id, ...asked, ...answer } });
    expect(found.data.recordCmeEnquiry).toMatchObject({ state: 'CHILD_FOUND', reviewAt: null });
    const rest = await ask(OFFICER, REST, { input: { caseId: id, reviewAt: after(6000).toISOString() } });
    expect(rest.errors?.[0]?.message).toContain('was found');
  });

  it('[CME-11] does not end while the police have the child as missing', async () => {
    const [childId, episodeId] = [await child(), newId()];
    const { id } = await opened(childId);
    await changed(episodeId, childId, 'MISSING');
    const input = { caseId: id, ...asked, answeredAt: '2026-11-14T01:00:00Z', childFound: true };
    expect((await ask(OFFICER, ENQUIRE, { input })).errors?.[0]?.message).toContain('missing now');
    expect((await ask(OFFICER, READ_CASE, { id })).data.cmeCase).toMatchObject({ state: 'OPEN', enquiries: [] });
    await changed(episodeId, childId, 'RETURNED');
    expect((await ask(OFFICER, ENQUIRE, { input })).data.recordCmeEnquiry).toMatchObject({ state: 'CHILD_FOUND' });
  });

  it('is one for each child and authority while the child is unfound', async () => {
    const childId = await child();
    await grant('authority.medway', 'HOST', childId);
    await opened(childId);
    expect((await ask(OFFICER, OPEN, { input: { childId, reason: 'Again' } })).errors?.[0]?.message).toContain('already');
    expect(await opened(childId, HOST)).toMatchObject({ state: 'OPEN' });
  });

  it('is seen by the responsible authority and a host, and by nobody else', async () => {
    const childId = await child();
    await grant('authority.medway', 'HOST', childId);
    const { id } = await opened(childId);
    for (const who of [OFFICER, HOST])
      expect((await ask(who, READ_CASE, { id })).data.cmeCase).toMatchObject({ reason: 'Not on any roll', withheld: [] });
    expect((await ask(CUMBERLAND, READ_CASE, { id })).data.cmeCase).toBeNull();
    expect((await ask({ ...OFFICER, roles: ['school-lead'] }, READ_CASE, { id })).errors).toHaveLength(1);
    expect((await ask(OFFICER, READ_CASE, { id: 'no-id' })).data.cmeCase).toBeNull();
    const onChild = await ask(OFFICER, CHILDREN, { refs: [{ __typename: 'Child', id: childId }] });
    expect(onChild.data._entities[0].cmeCases.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  it('is seen by a former host when it was opened in its time, and by no host when it was opened before', async () => {
    const [before, during] = [await child(), await child()];
    const cases = [(await opened(before)).id, (await opened(during)).id];
    const now = desk.platform.clocks.business.now();
    await grant('authority.medway', 'HOST', during, new Date(now.getTime() + 60_000));
    await desk.platform.clocks.business.moveTo(new Date(now.getTime() + 120_000));
    await grant('authority.medway', 'HOST', before, undefined, new Date(now.getTime() + 120_000));
    const all = { name: 'test.cme-cases', text: 'select id from education.cme_case where id = any($1::uuid[])' };
    expect(await desk.platform.database.read(callerFor(HOST), (tx) => tx.sql(all, [cases]))).toEqual([{ id: cases[1] }]);
    const unguarded = await createEducation({ ...desk.platform, database: desk.platform.jobsDatabase });
    for (const asked of [desk.service, unguarded]) {
      const seen = await Promise.all(cases.map((id) => ask(HOST, READ_CASE, { id }, asked)));
      expect(seen.map(({ data }) => data.cmeCase !== null)).toEqual([false, true]);
      expect((await ask(OFFICER, READ_CASE, { id: cases[0] }, asked)).data.cmeCase).not.toBeNull();
    }
  });

  it('is worked by the authority that opened it alone', async () => {
    const childId = await child();
    await grant('authority.medway', 'HOST', childId);
    const { id } = await opened(childId);
    for (const who of [HOST, CUMBERLAND]) {
      expect((await ask(who, REST, { input: { caseId: id, reviewAt: after(6000).toISOString() } })).errors).toHaveLength(1);
      expect((await ask(who, ENQUIRE, { input: { caseId: id, ...asked } })).errors).toHaveLength(1);
    }
    expect((await ask(OFFICER, READ_CASE, { id })).data.cmeCase).toMatchObject({ state: 'OPEN', enquiries: [] });
  });
});
