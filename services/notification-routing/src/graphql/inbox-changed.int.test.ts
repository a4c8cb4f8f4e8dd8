import { hidePlace, openTestHub, type TestHub } from '@homeward/testkit';
import type { Viewer } from '@homeward/service-kit';
import type { ExecutionResult } from 'graphql';
import { startTestIssuer, type TestIssuer } from '../../../../packages/service-kit/src/testing/start-test-issuer';
import { ask, PEOPLE } from '../testing/ask';
import { ACCEPT, CHANGED, type SeenDelivery } from '../testing/documents';
import { NOTIFICATION_ROUTING } from '../testing/service';
import { beginStory, decide, toIro, toMedway, type Story } from '../testing/story';

let issuer: TestIssuer;
let hub: TestHub;
let story: Story;

beforeAll(async () => {
  issuer = await startTestIssuer();
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING], environment: { OIDC_ISSUER: issuer.url } });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});
beforeEach(async () => {
  story = await beginStory(hub);
});

async function follow(after: string | null = null, who: Viewer = PEOPLE.medwayFirst): Promise<AsyncIterator<ExecutionResult>> {
  const { subject: sub, name, organisationId: organisation, roles, kind } = who;
  const authorization = `Bearer ${await issuer.token({ sub, name, organisation, roles, kind })}`;
  const { subgraph } = hub.service('notification-routing');
  const stream = await subgraph.executor({ query: CHANGED, variables: { after } }, { authorization });
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  return stream;
}

const heard = async (stream: AsyncIterator<ExecutionResult>): Promise<SeenDelivery> => {
  const { value } = (await stream.next()) as { value: ExecutionResult<{ inboxChanged: SeenDelivery }> };
  if (!value.data) throw new Error(JSON.stringify(value));
  return value.data.inboxChanged;
};

it('a subscriber hears of a delivery, then that a colleague accepted it, and of nothing that is for others', async () => {
  const stream = await follow();
  const first = heard(stream);
  await decide(hub, story, [toIro(), toMedway()]);
  await hub.drain();
  const { id } = await first;
  await ask(hub, PEOPLE.medwaySecond, ACCEPT, { id });
  let last = await heard(stream);
  while (last.state !== 'ACCEPTED') last = await heard(stream);
  expect(last).toMatchObject({ id, acceptedBy: 'Tomasz Reed' });
  await stream.return?.();
});

it('a subscriber hears nothing of where a child is from the moment that it is hidden, on the stream that was open before', async () => {
  const stream = await follow(null, PEOPLE.cumberland);
  const toCumberland = toMedway({ organisationId: 'authority.cumberland', role: 'front_door', capacity: 'PRIOR' });
  const first = heard(stream);
  await decide(hub, story, [toCumberland]);
  await hub.drain();
  expect(await first).toMatchObject({ rule: { id: 'MED-N1' } });
  await hidePlace(hub.owner, story.childId);
  await decide(hub, story, [toCumberland], { subject: 'RISK_CHANGED' });
  await hub.drain();
  let last = await heard(stream);
  while (last.subject !== 'RISK_CHANGED') last = await heard(stream);
  expect(last).toMatchObject({ rule: null });
  expect(JSON.stringify(last)).not.toMatch(/MED-|medway/);
  await stream.return?.();
});

it('a subscriber that was away goes on behind the cursor it had', async () => {
  const stream = await follow();
  const first = heard(stream);
  await decide(hub, story, [toMedway()]);
  await hub.drain();
  let last = await first;
  while (last.state !== 'DELIVERED') last = await heard(stream);
  await stream.return?.();
  await ask(hub, PEOPLE.medwaySecond, ACCEPT, { id: last.id });
  const again = await follow(last.changeCursor);
  expect(await heard(again)).toMatchObject({ id: last.id, state: 'ACCEPTED' });
  await again.return?.();
});
