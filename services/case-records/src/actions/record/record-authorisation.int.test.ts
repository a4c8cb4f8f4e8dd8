import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, careFor, REPORTED_AMELIA } from '../../testing/story';

const BUCKINGHAMSHIRE = 'authority.buckinghamshire';
const RECORD = `mutation ($input: RecordAuthorisationInput!) { recordAuthorisation(input: $input) {
  authority { id } mayAuthorise { kind agreedBy inWriting rule { id } }
  authorisations { kind at by agreedBy { role name inWriting } parentsConsent note rules { id } } withheld } }`;
const FILES = `query ($id: ID!) { episode(id: $id) { records { authority { id } authorisations { kind } withheld } } }`;

interface File {
  authority: { id: string };
  authorisations: Record<string, unknown>[] | null;
  withheld: string[];
  [field: string]: unknown;
}

describe('a step that is the authority’s own to take', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const as = (caller: Caller, role: string): Caller => ({ ...caller, viewer: { ...caller.viewer, roles: [role] } });
  const manager = () => as(CALLERS.buckinghamshire(), 'team-manager');
  const HEAD = { role: 'head_of_service', name: 'Ottoline Marsh' };
  const SERVICE = { role: 'Service Director', name: 'Avis Tolland' };
  const DIRECTOR = { role: "director of children's services", name: 'Maud Ashgrove' };

  async function missing(legalStatus: 'ICO' | 'NONE'): Promise<string> {
    await careFor(cases, CALLERS.buckinghamshire(), { legalStatus });
    await cases.say(cases.report({ areaAuthorityId: BUCKINGHAMSHIRE, forceId: 'force.thames-valley', child: REPORTED_AMELIA }));
    await cases.at('06:00');
    const [episode] = await cases.rows<{ id: string }>('select id from case_records.episode');
    return episode!.id;
  }
  const appeal = async (caller: Caller, episodeId: string, more: Record<string, unknown> = {}): Promise<File> =>
    (
      await cases.ask<{ recordAuthorisation: File }>(caller, RECORD, {
        input: { episodeId, kind: 'MEDIA_APPEAL', note: 'Agreed in the strategy meeting.', agreedBy: [HEAD, SERVICE], ...more },
      })
    ).recordAuthorisation;

  it('under an interim care order it wants the Director in writing; what the parents said is recorded and holds nothing up', async () => {
    const id = await missing('ICO');
    for (const agreedBy of [
      [HEAD, SERVICE],
      [HEAD, SERVICE, DIRECTOR],
      [HEAD, SERVICE, { ...DIRECTOR, name: HEAD.name, inWriting: true }],
      [SERVICE, { ...DIRECTOR, inWriting: true }],
    ])
      await expect(appeal(manager(), id, { agreedBy })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'input.agreedBy' },
      });
    await expect(appeal(manager(), id)).rejects.toThrow(/director of childrens services in writing \(.*BUC-MD1-ORDER/);
    const file = await appeal(manager(), id, {
      agreedBy: [HEAD, SERVICE, { ...DIRECTOR, inWriting: true }],
      parentsConsent: false,
    });
    expect(file).toMatchObject({
      authority: { id: BUCKINGHAMSHIRE },
      authorisations: [
        {
          kind: 'MEDIA_APPEAL',
          at: on('06:00').toISOString(),
          by: 'Toby Wren',
          agreedBy: [
            { role: 'head_of_service', name: 'Ottoline Marsh', inWriting: false },
            { role: 'service_director', name: 'Avis Tolland', inWriting: false },
            { role: 'director_of_childrens_services', name: 'Maud Ashgrove', inWriting: true },
          ],
          parentsConsent: false,
          rules: [{ id: 'BUC-MD1' }, { id: 'BUC-MD1-ORDER' }],
        },
      ],
    });
  });

  it('is recorded once in the same words, and stands when the episode is decided anew', async () => {
    const id = await missing('NONE');
    await appeal(manager(), id);
    expect((await appeal(manager(), id)).authorisations).toHaveLength(1);
    const kept = JSON.stringify(await cases.rows('select authorisations from case_records.authority_record'));
    for (const word of ['strategy meeting', HEAD.name]) expect(kept).not.toContain(word);
    await cases.say(
      cases.report({
        kind: 'FOUND',
        forceId: 'force.thames-valley',
        areaAuthorityId: BUCKINGHAMSHIRE,
        foundAt: on('06:00').toISOString(),
        receivedAt: on('06:00').toISOString(),
      }),
    );
    const { episode } = await cases.ask<{ episode: { records: File[] } }>(manager(), FILES, { id });
    expect(episode.records).toMatchObject([{ authorisations: [{ kind: 'MEDIA_APPEAL' }] }]);
  });

  it('is nobody’s but the responsible authority’s, and of its managers and workers', async () => {
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    const [episode] = await cases.rows<{ id: string }>('select id from case_records.episode');
    const id = episode!.id;
    await expect(appeal(as(CALLERS.medway(), 'team-manager'), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(appeal(CALLERS.rochdale(), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(appeal(manager(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await appeal(as(CALLERS.rochdale(), 'team-manager'), id);
    const { episode: seen } = await cases.ask<{ episode: { records: File[] } }>(CALLERS.medway(), FILES, { id });
    for (const file of seen.records)
      expect(file).toMatchObject({ authorisations: null, withheld: expect.arrayContaining(['authorisations', 'mayAuthorise']) });
  });

  it('ends no service where no rule says how', async () => {
    const id = await missing('NONE');
    const end = { kind: 'END_OF_SERVICE', acceptingAgency: 'Kent County Council' };
    await expect(appeal(manager(), id, end)).rejects.toThrow(/No rule of your protocol lets service end/);
    await expect(appeal(manager(), id, { note: '  ' })).rejects.toMatchObject({ details: { field: 'input.note' } });
  });
});
