import { newId } from '@homeward/service-kit';
import { PEOPLE } from '../../testing/people';
import { iso, openRhiHub, type RhiHub } from '../../testing/rhi-hub';

const PARTS = [{ kind: 'WHAT_HAPPENED', text: 'She met somebody at the station' }];

describe('whose an interview is', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  async function submitted(releasedTo?: string) {
    const owed = await hub.owe();
    const { rows } = await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [owed.dutyId]);
    const assignmentId = rows[0].id as string;
    await hub.must(PEOPLE.advocacy, 'accept', { id: assignmentId });
    await hub.must(PEOPLE.advocacy, 'raise', { input: { assignmentId, text: 'Afraid', immediateDanger: false } });
    const held = await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true } });
    await hub.must(PEOPLE.advocacy, 'submit', { input: { interviewId: held['id'], parts: PARTS } });
    const release = { interviewId: held['id'], parts: ['WHAT_HAPPENED'], purpose: 'Safety' };
    if (releasedTo) await hub.must(PEOPLE.rochdale, 'release', { input: { ...release, to: releasedTo } });
    return { ...owed, assignmentId, interviewId: held['id'] as string };
  }
  const children = async (episodeId: string): Promise<string[]> => {
    const tables = ['owed_interview', 'assignment', 'interview', 'concern'];
    const { rows } = await hub.platform.owner.query(
      `${tables.map((table) => `select child_id from rhi_providers.${table} where episode_id = $1`).join(' union ')}
       union select r.child_id from rhi_providers.release r join rhi_providers.interview i on i.id = r.interview_id where i.episode_id = $1`,
      [episodeId],
    );
    return rows.map(({ child_id }) => child_id as string);
  };

  it('follows two children that are one, signed off as it is, and back', async () => {
    const { episodeId, childId, interviewId } = await submitted('authority.medway');
    const keptId = newId();
    const merge = { mergeId: newId(), keptId, duplicateId: childId };
    await hub.tell('child.merged', childId, merge);
    expect(await children(episodeId)).toEqual([keptId]);
    expect(await hub.must(PEOPLE.rochdale, 'interview', { id: interviewId })).toBeNull();
    await hub.grant('authority.rochdale', 'RESPONSIBLE', { childId: keptId });
    expect(await hub.must(PEOPLE.rochdale, 'interview', { id: interviewId })).toMatchObject({ outcome: 'HELD' });
    await hub.tell('child.parted', childId, { ...merge, episodeIds: [episodeId] });
    expect(await children(episodeId)).toEqual([childId]);
  });

  it("follows an episode that turns out to be another child's", async () => {
    const { episodeId, childId } = await submitted();
    const other = newId();
    const said = {
      episodeId,
      state: 'RETURNED',
      risk: null,
      opened: false,
      startedAt: iso(-9),
      foundAt: null,
      returnedAt: null,
    } as const;
    const authorities = { responsibleAuthorityId: 'authority.medway', hostAuthorityId: null };
    await hub.tell('episode.changed', episodeId, { ...said, ...authorities, childId });
    await hub.tell('episode.changed', episodeId, { ...said, ...authorities, childId: other });
    expect(await children(episodeId)).toEqual([other]);
  });

  it('is shown to whom it was released by mistake no more, and the responsible authority sees until when it was', async () => {
    const { episodeId, childId, interviewId } = await submitted('force.kent');
    expect(await hub.must(PEOPLE.kent, 'interview', { id: interviewId })).toMatchObject({ parts: [{ kind: 'WHAT_HAPPENED' }] });
    const { rows } = await hub.platform.owner.query('select id from rhi_providers.release where interview_id = $1', [
      interviewId,
    ]);
    const said = {
      incidentId: newId(),
      ownerId: 'authority.rochdale',
      childId,
      notificationIds: null,
      organisationIds: [],
      deliveryIds: [],
    };
    await hub.tell('disclosure.withdrawn', episodeId, { ...said, episodeIds: [newId()], releaseId: rows[0].id });
    expect(await hub.must(PEOPLE.kent, 'interview', { id: interviewId })).not.toBeNull();
    await hub.tell('disclosure.withdrawn', episodeId, { ...said, episodeIds: [episodeId], releaseId: rows[0].id });
    const now = await hub.ask(PEOPLE.kent, 'interview', { id: interviewId });
    expect(now.data['interview']?.parts ?? []).toEqual([]);
    expect(await hub.asApi(PEOPLE.kent, `select id from rhi_providers.release where interview_id = '${interviewId}'`)).toEqual(
      [],
    );
    expect(
      await hub.asApi(
        PEOPLE.rochdale,
        `select withdrawn_at is not null as withdrawn from rhi_providers.release where interview_id = '${interviewId}'`,
      ),
    ).toEqual([{ withdrawn: true }]);
  });

  it('is put right by no one but the service itself', async () => {
    const { interviewId } = await submitted();
    await hub
      .asApi(
        PEOPLE.advocacy,
        `update rhi_providers.interview set child_id = '${newId()}' where id = '${interviewId}' returning id`,
      )
      .then(
        (rows) => expect(rows).toEqual([]),
        (error: Error) => expect(String(error)).toMatch(/do not change|row-level security/),
      );
  });
});
