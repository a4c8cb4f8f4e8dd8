import { follow } from './follow';

/** Wake-ups that the test gives, in an iterator that says whether it was let go of. */
function wakeUps() {
  const waiting: ((result: IteratorResult<void>) => void)[] = [];
  let given = 0;
  const state = { listening: false, released: false };
  const iterator: AsyncIterableIterator<void> = {
    next: () =>
      new Promise((resolve) => {
        state.listening = true;
        if (given > 0) {
          given--;
          resolve({ done: false, value: undefined });
        } else waiting.push(resolve);
      }),
    return: () => {
      state.released = true;
      for (const resolve of waiting.splice(0)) resolve({ done: true, value: undefined });
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  const wake = (): void => {
    const resolve = waiting.shift();
    if (resolve) resolve({ done: false, value: undefined });
    else given++;
  };
  return { iterator, wake, state };
}

test('gives what is there already, then what every wake-up brings, each once and in order', async () => {
  const { iterator, wake } = wakeUps();
  const batches = [['a', 'b'], [], ['c']];
  const events = follow(iterator, async () => batches.shift() ?? []);
  expect([(await events.next()).value, (await events.next()).value]).toEqual(['a', 'b']);
  const next = events.next();
  wake();
  wake();
  expect((await next).value).toBe('c');
});

test('listens before it first reads', async () => {
  const { iterator, state } = wakeUps();
  let listeningAtFirstRead = false;
  const events = follow(iterator, async () => {
    listeningAtFirstRead = state.listening;
    return ['a'];
  });
  await events.next();
  expect(listeningAtFirstRead).toBe(true);
});

test('lets go while it waits, and gives nothing afterwards', async () => {
  const { iterator, state } = wakeUps();
  const events = follow<string>(iterator, async () => []);
  const waiting = events.next();
  await events.return!();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect(state.released).toBe(true);
});

test('ends when the wake-ups end, and fails when the reading fails', async () => {
  const { iterator } = wakeUps();
  const events = follow<string>(iterator, async () => []);
  const waiting = events.next();
  await iterator.return!();
  expect((await waiting).done).toBe(true);
  const failing = follow<string>(wakeUps().iterator, () => Promise.reject(new Error('gone')));
  await expect(failing.next()).rejects.toThrow('gone');
});
