import type { Payload } from '@homeward/contracts';
import { newId } from '@homeward/service-kit';
import { hidePlace, type ViewerOverrides } from '@homeward/testkit';
import { PEOPLE } from '../../testing/people';
import { hours, iso, openRhiHub, type Answer, type Fault, type Owed, type RhiHub } from '../../testing/rhi-hub';

type Node = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
type Told = Owed & { interviewId: string };

const PARTS = [
  { kind: 'WHAT_HAPPENED', text: 'She was with Ottilie from her school', namesOtherChildren: true },
  { kind: 'INTELLIGENCE', text: 'Ottilie knows the driver of the van', namesOtherChildren: true },
  { kind: 'SAFETY_PLAN', text: 'She rings her aunt' },
];
const refusal = ({ errors }: Answer): Fault => errors![0]!;

describe('whether an interview is shared', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  async function told(more: Node = {}): Promise<Told> {
    const owed = await hub.owe();
    const { rows } = await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [owed.dutyId]);
    const assignmentId = rows[0].id as string;
    await hub.must(PEOPLE.advocacy, 'accept', { id: assignmentId });
    const held = await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true } });
    const interviewId = held['id'] as string;
    await hub.must(PEOPLE.advocacy, 'submit', { input: { interviewId, parts: PARTS, ...more } });
    return { ...owed, interviewId };
  }
  const release = ({ interviewId }: Told, to: string, ...parts: string[]): Promise<Answer> =>
    hub.ask(PEOPLE.rochdale, 'release', { input: { interviewId, to, parts, purpose: 'Safety', handling: 'Not to Osric' } });
  const of = async ({ interviewId }: Told, who: ViewerOverrides = PEOPLE.rochdale): Promise<Node> =>
    hub.must(who, 'sharing', { id: interviewId });
  const released = async (one: Told): Promise<unknown[]> =>
    (await of(one))['releases'].map(({ to, parts }: Node) => [to.id, parts]);
  const waitingId = async (one: Told): Promise<string> => (await of(one))['sharing'].find(({ waiting }: Node) => waiting).id;
  const review = (who: ViewerOverrides, id: string, outcome: string): Promise<Answer> =>
    hub.ask(who, 'review', { input: { id, outcome, reason: 'The host needs to know whom she is with' } });
  const restrict = ({ childId }: Told, more: Partial<Payload<'restriction.recorded'>>): Promise<void> =>
    hub.tell('restriction.recorded', childId, {
      restrictionId: newId(),
      childId,
      organisationId: null,
      role: null,
      personSubject: null,
      reason: 'RISK_TO_CHILD',
      fromAt: iso(-1),
      untilAt: null,
      ...more,
    } as Payload<'restriction.recorded'>);

  it('is permitted by a rule, which is kept with who asked, when and what for', async () => {
    const one = await told();
    expect((await release(one, 'authority.medway', 'SAFETY_PLAN')).errors).toBeUndefined();
    expect((await of(one))['sharing']).toEqual([
      {
        id: expect.any(String),
        to: { id: 'authority.medway' },
        parts: ['SAFETY_PLAN'],
        outcome: 'PERMIT',
        rule: { id: 'SHARE-DUTY', source: expect.stringContaining('16LA') },
        because: 'It is relevant to safeguarding the child, and this organisation has a part in that.',
        decidedBy: PEOPLE.rochdale.name,
        at: iso(0),
        purpose: 'SAFEGUARD_CHILD',
        waiting: false,
        reviews: null,
        reason: null,
      },
    ]);
    expect(await released(one)).toEqual([['authority.medway', ['SAFETY_PLAN']]]);
  });

  it('[INF-07] [RHO-10] goes with the names of other children to the police as intelligence, and to nobody else unlooked at', async () => {
    const one = await told();
    expect((await of(one))['parts']).toEqual([
      { kind: 'INTELLIGENCE', namesOtherChildren: true },
      { kind: 'SAFETY_PLAN', namesOtherChildren: false },
      { kind: 'WHAT_HAPPENED', namesOtherChildren: true },
    ]);
    expect((await release(one, 'force.kent', 'INTELLIGENCE')).errors).toBeUndefined();
    const host = refusal(await release(one, 'authority.medway', 'WHAT_HAPPENED', 'SAFETY_PLAN'));
    expect(host).toMatchObject({ code: 'CONFLICT', details: { rule: { id: 'SHARE-OTHER-CHILDREN-AUTHORITY' } } });
    expect(host.message).toContain(await waitingId(one));
    const stranger = refusal(await release(one, 'authority.cumberland', 'WHAT_HAPPENED'));
    expect(stranger).toMatchObject({ code: 'CONFLICT', details: { rule: { id: 'SHARE-OTHER-CHILDREN-NO-PART' } } });
    expect(await released(one)).toEqual([['force.kent', ['INTELLIGENCE']]]);
    expect((await of(one))['sharing'].map(({ outcome }: Node) => outcome).sort()).toEqual(['DENY', 'PERMIT', 'REVIEW']);
    expect(await hub.must(PEOPLE.medway, 'interview', { id: one.interviewId })).toMatchObject({ parts: [] });
  });

  it('waits for another manager where a rule leaves it open, and goes once that one permits it', async () => {
    const one = await told();
    await release(one, 'authority.medway', 'WHAT_HAPPENED');
    await release(one, 'authority.medway', 'WHAT_HAPPENED');
    expect((await of(one))['sharing']).toHaveLength(1);
    const id = await waitingId(one);
    expect(refusal(await review(PEOPLE.rochdale, id, 'PERMIT'))).toMatchObject({ code: 'FORBIDDEN' });
    for (const who of [PEOPLE.medwayManager, PEOPLE.cumberland])
      expect(refusal(await review(who, id, 'PERMIT'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await review(PEOPLE.rochdaleManager, id, 'REVIEW'))).toMatchObject({ code: 'INVALID_INPUT' });
    const { data } = await review(PEOPLE.rochdaleManager, id, 'PERMIT');
    expect(data['reviewSharing'].sharing).toMatchObject([
      { id, outcome: 'REVIEW', waiting: false },
      {
        outcome: 'PERMIT',
        reviews: id,
        decidedBy: PEOPLE.rochdaleManager.name,
        waiting: false,
        reason: 'The host needs to know whom she is with',
      },
    ]);
    expect(data['reviewSharing'].releases).toMatchObject([
      { to: { id: 'authority.medway' }, parts: ['WHAT_HAPPENED'], purpose: 'Safety', handling: 'Not to Osric' },
    ]);
    expect((await hub.must(PEOPLE.medway, 'interview', { id: one.interviewId })).parts).toEqual([
      { kind: 'WHAT_HAPPENED', text: PARTS[0]!.text },
    ]);
    expect(refusal(await review(PEOPLE.rochdaleManager, id, 'DENY'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await hub.said(one.episodeId, 'recipients.decided')).toHaveLength(1);
  });

  it('does not go where the manager denies it', async () => {
    const one = await told();
    await release(one, 'authority.cumberland', 'SAFETY_PLAN');
    const { data } = await review(PEOPLE.rochdaleManager, await waitingId(one), 'DENY');
    expect(data['reviewSharing']).toMatchObject({
      releases: [],
      sharing: [{ rule: { id: 'SHARE-NO-PART' } }, { outcome: 'DENY' }],
    });
  });

  it.each([
    ['the organisation', { organisationId: 'authority.medway' }, 'DENY', 'SHARE-RESTRICTED'],
    ['its front door', { organisationId: 'authority.medway', role: 'front_door' }, 'DENY', 'SHARE-RESTRICTED'],
    ['every front door', { role: 'front_door' }, 'DENY', 'SHARE-RESTRICTED'],
  ])('is asked of the contact restrictions: %s', async (_whom, more, outcome, rule) => {
    const one = await told();
    await restrict(one, more);
    expect(refusal(await release(one, 'authority.medway', 'SAFETY_PLAN')).details?.rule?.id).toBe(rule);
    expect((await of(one))['sharing']).toMatchObject([{ outcome }]);
  });

  it('is looked at where somebody there must not be told, unless the conditions say who may not see it', async () => {
    const one = await told();
    await restrict(one, { organisationId: 'authority.medway', personSubject: 'p' });
    const input = { interviewId: one.interviewId, to: 'authority.medway', parts: ['SAFETY_PLAN'], purpose: 'Safety' };
    expect(refusal(await hub.ask(PEOPLE.rochdale, 'release', { input })).details?.rule?.id).toBe('SHARE-SOMEBODY-RESTRICTED');
    expect((await release(one, 'authority.medway', 'SAFETY_PLAN')).errors).toBeUndefined();
  });

  it('is not kept from it by a restriction of another organisation, or one that is over', async () => {
    const one = await told();
    await restrict(one, { organisationId: 'authority.cumberland' });
    await restrict(one, { organisationId: 'authority.medway', untilAt: iso(0) });
    expect((await release(one, 'authority.medway', 'SAFETY_PLAN')).errors).toBeUndefined();
  });

  it('[INF-02] is looked at where the child was not told with whom it is shared', async () => {
    const one = await told({ consentNoticeGiven: false });
    expect(refusal(await release(one, 'authority.medway', 'SAFETY_PLAN')).details?.rule?.id).toBe('SHARE-CHILD-NOT-TOLD');
    const other = await told({ consentNoticeGiven: true });
    expect((await release(other, 'authority.medway', 'SAFETY_PLAN')).errors).toBeUndefined();
  });

  it('is not shared while it is on record that this would be more detrimental to the child, until that is lifted', async () => {
    const one = await told();
    const input = { interviewId: one.interviewId, reason: 'Her father sits on the panel', reviewAt: iso(240) };
    expect(refusal(await hub.ask(PEOPLE.rochdaleWorker, 'except', { input }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await hub.ask(PEOPLE.rochdale, 'except', { input: { ...input, reviewAt: iso(-1) } }))).toMatchObject({
      details: { field: 'input.reviewAt' },
    });
    await release(one, 'authority.medway', 'WHAT_HAPPENED');
    const excepted = await hub.must(PEOPLE.rochdale, 'except', { input });
    const [exception] = excepted['sharingExceptions'];
    expect(exception).toMatchObject({
      to: null,
      reason: input.reason,
      reviewAt: input.reviewAt,
      recordedBy: PEOPLE.rochdale.name,
    });
    for (const to of ['authority.medway', 'force.kent'])
      expect(refusal(await release(one, to, 'SAFETY_PLAN')).details?.rule?.id).toBe('SHARE-DETRIMENT');
    // what was left to a manager before is not permitted by one now
    const late = refusal(await review(PEOPLE.rochdaleManager, await waitingId(one), 'PERMIT'));
    expect(late).toMatchObject({ code: 'CONFLICT', details: { rule: { id: 'SHARE-DETRIMENT' } } });
    const lifted = { input: { id: exception.id, reason: 'He has left it' } };
    expect(refusal(await hub.ask(PEOPLE.medwayManager, 'lift', lifted))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await hub.must(PEOPLE.rochdale, 'lift', lifted))['sharingExceptions']).toMatchObject([
      { liftedAt: iso(0), liftedBy: PEOPLE.rochdale.name, liftedBecause: 'He has left it' },
    ]);
    expect(refusal(await hub.ask(PEOPLE.rochdale, 'lift', lifted))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await release(one, 'authority.medway', 'SAFETY_PLAN')).errors).toBeUndefined();
  });

  it('may be excepted for one organisation alone', async () => {
    const one = await told();
    const input = { interviewId: one.interviewId, to: 'authority.medway', reason: 'A relative works there', reviewAt: iso(240) };
    await hub.must(PEOPLE.rochdale, 'except', { input });
    expect(refusal(await release(one, 'authority.medway', 'SAFETY_PLAN')).details?.rule?.id).toBe('SHARE-DETRIMENT');
    expect((await release(one, 'force.kent', 'INTELLIGENCE')).errors).toBeUndefined();
  });

  it('is shown to the responsible authority alone: to others there is nothing, and nothing is named', async () => {
    const one = await told();
    await release(one, 'authority.medway', 'SAFETY_PLAN');
    await release(one, 'force.kent', 'INTELLIGENCE');
    for (const who of [PEOPLE.medway, PEOPLE.kent, PEOPLE.advocacy]) {
      const { sharing, sharingExceptions, withheld } = await of(one, who);
      expect({ sharing, sharingExceptions }).toEqual({ sharing: null, sharingExceptions: null });
      expect(withheld.filter((field: string) => field.startsWith('sharing'))).toEqual([]);
    }
    const rows = await hub.asApi(
      PEOPLE.medway,
      `select from rhi_providers.sharing_decision where interview_id = '${one.interviewId}'`,
    );
    expect(rows).toEqual([]);
  });

  it('is looked at where the place of the child is hidden from its recipient, which may still be disclosed to it', async () => {
    const one = await told();
    const id = await hidePlace(hub.platform.owner, one.childId);
    const ruled = async (to: string): Promise<unknown> =>
      refusal(await release(one, to, 'INTELLIGENCE', 'SAFETY_PLAN')).details?.rule?.id;
    expect(await ruled('force.kent')).toBe('SHARE-PLACE-HIDDEN');
    expect((await release(one, 'authority.medway', 'SAFETY_PLAN')).errors).toBeUndefined();
    const change = (column: string, organisations: string[]): Promise<unknown> =>
      hub.platform.owner.query(`update hub.location_protection set ${column} = $2 where id = $1`, [id, organisations]);
    await change('hidden_from', ['force.dorset']);
    expect((await release(one, 'force.kent', 'INTELLIGENCE')).errors).toBeUndefined();
    await change('hidden_from', ['force.kent']);
    expect(await ruled('force.kent')).toBe('SHARE-PLACE-HIDDEN');
    await change('disclosed_to', ['force.kent']);
    expect((await release(one, 'force.kent', 'SAFETY_PLAN')).errors).toBeUndefined();
  });

  it('is decided by a head of service too, and read by an auditor: by which rule and whom, never why in words, nor what was told', async () => {
    const one = await told();
    await release(one, 'authority.medway', 'WHAT_HAPPENED');
    expect((await review(PEOPLE.rochdaleHead, await waitingId(one), 'PERMIT')).errors).toBeUndefined();
    const input = { interviewId: one.interviewId, to: 'force.dorset', reason: 'Osric serves there', reviewAt: iso(240) };
    expect((await hub.ask(PEOPLE.rochdaleHead, 'except', { input })).errors).toBeUndefined();
    const read = await of(one, PEOPLE.rochdaleAuditor);
    expect(read).toMatchObject({
      parts: null,
      releases: null,
      sharing: [
        { outcome: 'REVIEW', rule: { id: 'SHARE-OTHER-CHILDREN-AUTHORITY' }, reason: null },
        { outcome: 'PERMIT', decidedBy: PEOPLE.rochdaleHead.name, reason: null },
      ],
      sharingExceptions: [{ to: { id: 'force.dorset' }, reason: null, recordedBy: PEOPLE.rochdaleHead.name }],
    });
    expect(JSON.stringify(read)).not.toMatch(/Ottilie|Osric|whom she is with|enc1:/);
    expect(refusal(await hub.ask(PEOPLE.rochdaleAuditor, 'except', { input }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is never decided anew by changing what was decided', async () => {
    const one = await told();
    await release(one, 'authority.cumberland', 'SAFETY_PLAN');
    const change = `update rhi_providers.sharing_decision set outcome = 'PERMIT' where interview_id = $1`;
    await expect(hub.platform.owner.query(change, [one.interviewId])).rejects.toThrow('do not change');
  });

  it('is looked at where its recipient no longer has a part', async () => {
    const one = await told();
    hub.platform.clocks.business.moveTo(hours(1));
    await hub.platform.owner.query(`update hub.child_access set until_at = $2 where child_id = $1 and relation = 'HOST'`, [
      one.childId,
      hours(1),
    ]);
    expect(refusal(await release(one, 'authority.medway', 'SAFETY_PLAN')).details?.rule?.id).toBe('SHARE-NO-PART');
  });
});
