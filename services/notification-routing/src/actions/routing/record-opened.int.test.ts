import { openTestHub, type TestHub } from '@homeward/testkit';
import { ask, PEOPLE } from '../../testing/ask';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, type Story } from '../../testing/story';

const INBOX = 'query { inbox { edges { node { subject urgent state child { id } episode { id } withheld } } } }';
const RULE = { id: 'HUB-BREAK-GLASS', source: 'Rule of the hub' };

describe('a record that was opened in an emergency', () => {
  let hub: TestHub;
  let story: Story;
  beforeAll(async () => {
    hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
    story = await beginStory(hub);
    const owner = { organisationId: 'authority.rochdale', capacity: 'RESPONSIBLE' as const, rule: RULE, acceptance: false };
    const person = { subject: 'rochdale-team-manager', name: 'Pat Quill' };
    const host = {
      organisationId: 'authority.medway',
      role: 'front_door',
      capacity: 'HOST' as const,
      rule: RULE,
      acceptance: false,
    };
    const recipients = [{ ...owner, role: 'team_manager', person }, { ...owner, role: 'front_door' }, host];
    await decide(hub, story, recipients, { subject: 'RECORD_OPENED', episodeId: null, notificationId: null });
    await hub.drain({ twice: true });
  });
  afterAll(() => hub.close());

  const inbox = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<Record<string, unknown>[]> => {
    const { data } = await ask<{ inbox: { edges: { node: Record<string, unknown> }[] } }>(hub, who, INBOX);
    return (data?.inbox.edges ?? []).map(({ node }) => node);
  };

  it.each([
    ['the team manager of the child', PEOPLE.rochdaleManager],
    ['the front door', PEOPLE.rochdaleFrontDoor],
  ])('is urgent in the inbox of %s, who finds the child by it', async (_, who) => {
    expect(await inbox(who)).toEqual([
      expect.objectContaining({ subject: 'RECORD_OPENED', urgent: true, state: 'DELIVERED', child: { id: story.childId } }),
    ]);
  });

  it('is in the inbox of nobody else there', async () => {
    for (const who of [PEOPLE.rochdaleWorker, PEOPLE.rochdaleIro]) expect(await inbox(who)).toEqual([]);
  });

  it('leads nobody to the child who is not responsible for it, and does not say that there is such a way', async () => {
    const [told] = await inbox(PEOPLE.medwayFrontDoor);
    expect(told).toMatchObject({ subject: 'RECORD_OPENED', child: null });
    expect(told?.['withheld']).not.toContain('child');
  });
});
