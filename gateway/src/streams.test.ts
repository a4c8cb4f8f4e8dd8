import { endable, mapped, openInbox, untilOver } from './streams';

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

const silent = (onReturn: () => void): AsyncIterableIterator<{ data: null }> => ({
  [Symbol.asyncIterator]() {
    return this;
  },
  next: () => new Promise(() => undefined),
  return: async () => {
    onReturn();
    return { done: true, value: undefined };
  },
});

async function* counting(count: number): AsyncGenerator<{ data: { at: number } }> {
  for (let at = 0; at < count; at += 1) yield { data: { at } };
}

describe('a stream that can be ended', () => {
  it('passes everything on and says once that it is over', async () => {
    const onEnd = jest.fn();
    expect(await collect(endable(counting(3), onEnd))).toEqual([{ data: { at: 0 } }, { data: { at: 1 } }, { data: { at: 2 } }]);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('ends a reader that waits, with a last word, and lets go of its source', async () => {
    const [onEnd, onReturn] = [jest.fn(), jest.fn()];
    const stream = endable(silent(onReturn), onEnd);
    const reading = collect(stream);
    stream.end({ data: { last: 'word' } });
    stream.end({ data: { never: 'said' } });
    expect(await reading).toEqual([{ data: { last: 'word' } }]);
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(onReturn).toHaveBeenCalledTimes(1);
  });

  it('is over only when the last word was passed on', async () => {
    const onEnd = jest.fn();
    const stream = endable(
      silent(() => undefined),
      onEnd,
    );
    stream.end({ data: {} });
    expect(await stream.next()).toEqual({ done: false, value: { data: {} } });
    expect(onEnd).not.toHaveBeenCalled();
    expect((await stream.next()).done).toBe(true);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('lets go of a silent source when its reader leaves', async () => {
    const [onEnd, onReturn] = [jest.fn(), jest.fn()];
    const stream = endable(
      mapped(silent(onReturn), (item) => item),
      onEnd,
    );
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
    expect(onReturn).toHaveBeenCalledTimes(1);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});

describe('results that are pushed', () => {
  it('are read in order, also those pushed before anybody read', async () => {
    const inbox = openInbox(() => undefined);
    inbox.push({ data: { at: 0 } });
    const reading = collect(inbox.results);
    inbox.push({ data: { at: 1 } });
    inbox.complete();
    inbox.push({ data: { at: 2 } });
    expect(await reading).toEqual([{ data: { at: 0 } }, { data: { at: 1 } }]);
  });

  it('end for a reader who begins after they were complete', async () => {
    const inbox = openInbox(() => undefined);
    inbox.complete();
    expect(await collect(inbox.results)).toEqual([]);
  });
});

describe('a stream that says when it is over', () => {
  const failing: AsyncIterableIterator<number> = {
    [Symbol.asyncIterator]: () => failing,
    next: async () => Promise.reject(new Error('lost')),
  };

  it.each([
    ['has ended', async (over: () => void) => expect(await collect(untilOver(counting(2), over))).toHaveLength(2)],
    [
      'is left',
      async (over: () => void) => {
        for await (const _item of untilOver(counting(5), over)) break;
      },
    ],
    [
      'is left before it is read',
      async (over: () => void) => {
        await untilOver(
          silent(() => undefined),
          over,
        ).return?.();
      },
    ],
    ['fails', async (over: () => void) => expect(collect(untilOver(failing, over))).rejects.toThrow('lost')],
  ])('says it once when it %s', async (_, read) => {
    const over = jest.fn();
    await read(over);
    expect(over).toHaveBeenCalledTimes(1);
  });
});
