import type { Payload } from '@homeward/contracts';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';
import type { Caller } from '@homeward/service-kit';

type Withdrawn = Payload<'disclosure.withdrawn'>;

const WITHDRAW = `mutation ($input: WithdrawDisclosureInput!) { withdrawDisclosure(input: $input) {
  id state cause openedBy reason organisations { id } closedAt withheld } }`;
const CLOSE = `mutation ($input: CloseDisclosureIncidentInput!) { closeDisclosureIncident(input: $input) { id state closedBy outcome } }`;
const INCIDENTS = `query { disclosureIncidents { edges { node { id } } } }`;

describe('what was disclosed by mistake is withdrawn', () => {
  let cases: CaseHub;
  let episodeId: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    episodeId = (await cases.rows<{ id: string }>('select id from case_records.episode'))[0]?.id ?? '';
  });
  afterEach(() => cases.close());

  const as = (caller: Caller, role = 'team-manager'): Caller => ({ ...caller, viewer: { ...caller.viewer, roles: [role] } });
  const withdraw = (input: object, caller = as(CALLERS.rochdale())) =>
    cases.ask<{ withdrawDisclosure: { id: string } & Record<string, unknown> }>(caller, WITHDRAW, {
      input: { episodeId, reason: 'The wrong provider.', ...input },
    });

  it('ends the access, says what is to be recalled, and opens an incident for the authority that answers for it', async () => {
    const { withdrawDisclosure: incident } = await withdraw({ organisation: 'provider.advocacy-focus' });
    expect(incident).toMatchObject({
      state: 'OPEN',
      cause: 'WITHDRAWN_BY_AUTHORITY',
      openedBy: 'Lena Moor',
      reason: 'The wrong provider.',
      organisations: [{ id: 'provider.advocacy-focus' }],
      withheld: [],
    });
    expect(await cases.rows(`select revoked from hub.child_access where relation = 'PROVIDER'`)).toEqual([{ revoked: true }]);
    expect(await cases.said<Withdrawn>('disclosure.withdrawn')).toMatchObject([
      {
        incidentId: incident.id,
        ownerId: 'authority.rochdale',
        episodeIds: [episodeId],
        organisationIds: ['provider.advocacy-focus'],
      },
    ]);
    const closed = await cases.ask(as(CALLERS.rochdale()), CLOSE, {
      input: { incidentId: incident.id, outcome: 'Deleted, they say.' },
    });
    expect(closed).toEqual({
      closeDisclosureIncident: { id: incident.id, state: 'CLOSED', closedBy: 'Lena Moor', outcome: 'Deleted, they say.' },
    });
    await expect(
      cases.ask(as(CALLERS.rochdale()), CLOSE, { input: { incidentId: incident.id, outcome: 'Once more.' } }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('shows the incident to nobody else', async () => {
    const { withdrawDisclosure: incident } = await withdraw({ organisation: 'provider.advocacy-focus' });
    for (const caller of [as(CALLERS.medway()), as(CALLERS.cumberland()), as(CALLERS.desk(), 'safeguarding-desk')]) {
      expect(await cases.ask(caller, INCIDENTS)).toEqual({ disclosureIncidents: { edges: [] } });
      await expect(cases.ask(caller, CLOSE, { input: { incidentId: incident.id, outcome: 'Not mine.' } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await cases.ask(as(CALLERS.rochdale()), INCIDENTS)).toEqual({
      disclosureIncidents: { edges: [{ node: { id: incident.id } }] },
    });
  });

  it.each<[string, object, Caller, string]>([
    ['by the host', { organisation: 'provider.advocacy-focus' }, as(CALLERS.medway()), 'FORBIDDEN'],
    [
      'by an authority that has no part in it',
      { organisation: 'provider.advocacy-focus' },
      as(CALLERS.cumberland()),
      'NOT_FOUND',
    ],
    ['from the force that sent the report', { organisation: 'force.kent' }, as(CALLERS.rochdale()), 'CONFLICT'],
    ['from the host', { organisation: 'Medway' }, as(CALLERS.rochdale()), 'CONFLICT'],
    ['from oneself', { organisation: 'Rochdale' }, as(CALLERS.rochdale()), 'INVALID_INPUT'],
    ['from nobody', {}, as(CALLERS.rochdale()), 'INVALID_INPUT'],
    ['without a reason', { organisation: 'provider.advocacy-focus', reason: '' }, as(CALLERS.rochdale()), 'INVALID_INPUT'],
  ])('is refused %s', async (_, input, caller, code) => {
    await expect(withdraw(input, caller)).rejects.toMatchObject({ code });
    expect(await cases.said('disclosure.withdrawn')).toEqual([]);
  });
});
