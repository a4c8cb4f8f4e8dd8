import { BatchSize, MOST } from './batch-size';

const after = (batches: number, events: number, seconds: number): number => {
  const size = new BatchSize();
  for (let n = 0; n < batches; n += 1) size.learn(events, seconds);
  return size.next;
};

test('a batch is as large as may be until something is known', () => {
  expect(new BatchSize().next).toBe(MOST);
});

test('what takes long is worked in smaller batches, and never in ones so small that the transactions cost more', () => {
  expect(after(10, 50, 0.2)).toBe(25);
  expect(after(10, 50, 5)).toBe(10);
});

test('what is fast again is worked in large batches again', () => {
  const size = new BatchSize();
  for (let n = 0; n < 10; n += 1) size.learn(50, 5);
  for (let n = 0; n < 10; n += 1) size.learn(10, 0.01);
  expect(size.next).toBe(MOST);
});

test('a handful of events changes nothing, however long they took', () => {
  expect(after(10, 2, 3)).toBe(MOST);
});
