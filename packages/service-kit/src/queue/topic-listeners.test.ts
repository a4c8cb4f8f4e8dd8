import { TopicListeners } from './topic-listeners';

const open = new AbortController().signal;

test('a listener hears what comes after it began, and several wake-ups while it is busy as one', async () => {
  const topics = new TopicListeners();
  const wakeUps = topics.listen('a', open);
  topics.notify('a');
  topics.notify('a');
  topics.notify('b');
  expect((await wakeUps.next()).done).toBe(false);
  let again = false;
  const next = wakeUps.next().then(() => (again = true));
  await new Promise((done) => setTimeout(done, 5));
  expect(again).toBe(false);
  topics.notifyAll();
  expect(await next).toBe(true);
});

test('a listener that goes while it waits is let go of at once', async () => {
  const topics = new TopicListeners();
  const wakeUps = topics.listen('a', open);
  const waiting = wakeUps.next();
  await wakeUps.return!();
  expect((await waiting).done).toBe(true);
  topics.notify('a');
  expect((await wakeUps.next()).done).toBe(true);
});

test('all end when the hub closes', async () => {
  const closing = new AbortController();
  const topics = new TopicListeners();
  const waiting = topics.listen('a', closing.signal).next();
  closing.abort();
  expect((await waiting).done).toBe(true);
  expect((await topics.listen('a', closing.signal).next()).done).toBe(true);
});
