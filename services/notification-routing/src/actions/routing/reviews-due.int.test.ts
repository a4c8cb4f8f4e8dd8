import { openTestHub, type TestHub } from '@homeward/testkit';
import { ask, PEOPLE } from '../../testing/ask';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, type Story } from '../../testing/story';

const INBOX = 'query { inbox { edges { node { subject urgent child { id } } } } }';
const RULE = { id: 'HUB-SHARING-REVIEW', source: 'Rule of the hub' };

describe('what waits for a manager', () => {
  let hub: TestHub;
  let story: Story;
  beforeAll(async () => {
    hub = await openTestHub({ services: [NOTIFICATION_ROUTING] });
    story = await beginStory(hub);
    const manager = { organisationId: 'authority.rochdale', capacity: 'RESPONSIBLE' as const, rule: RULE, acceptance: false };
    const recipients = [{ ...manager, role: 'practice_manager' }];
    await decide(hub, story, recipients, { subject: 'SHARING_REVIEW_WAITS', notificationId: null });
    await decide(hub, story, recipients, { subject: 'PROTECTION_REVIEW_DUE', episodeId: null, notificationId: null });
    await hub.drain({ twice: true });
  });
  afterAll(() => hub.close());

  const subjects = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<unknown[]> => {
    const { data } = await ask<{ inbox: { edges: { node: Record<string, unknown> }[] } }>(hub, who, INBOX);
    return (data?.inbox.edges ?? []).map(({ node }) => node['subject']).sort();
  };

  it('is in the inbox of every team manager of the authority, and of nobody whose role may not decide', async () => {
    expect(await subjects(PEOPLE.rochdaleManager)).toEqual(['PROTECTION_REVIEW_DUE', 'SHARING_REVIEW_WAITS']);
    for (const who of [PEOPLE.rochdaleWorker, PEOPLE.rochdaleFrontDoor, PEOPLE.medwayFrontDoor])
      expect(await subjects(who)).toEqual([]);
  });
});
