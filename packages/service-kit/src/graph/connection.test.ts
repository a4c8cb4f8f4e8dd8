import { connectionOf, pageOf } from './connection';
import { ConnectionArgs } from './connection-args';
import { decodeCursor, encodeCursor, isTimeText } from './cursor';

const args = (first: number, after?: string): ConnectionArgs => Object.assign(new ConnectionArgs(), { first, after });
const rows = [1, 2, 3].map((n) => ({ id: `id-${n}`, at: `2025-11-2${n}` }));
const cursorOf = ({ id, at }: (typeof rows)[number]) => [at, id];

describe('a page', () => {
  test('holds no more than was asked for, and says that there is more', () => {
    const page = pageOf(rows, args(2), cursorOf);
    expect(page.edges.map(({ node }) => node.id)).toEqual(['id-1', 'id-2']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: page.edges[1]!.cursor });
  });

  test('that is the last says so, and that others came before', () => {
    const page = pageOf(rows, args(3, 'x'), cursorOf, ({ id }) => ({ name: id }));
    expect(page.edges[2]!.node).toEqual({ name: 'id-3' });
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('may be empty', () => {
    expect(pageOf([], args(2), cursorOf)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe('a cursor', () => {
  test('gives back what it was made of', () => {
    const [at, id] = decodeCursor(pageOf(rows, args(1), cursorOf).pageInfo.endCursor!, 2);
    expect([at, id]).toEqual(['2025-11-21', 'id-1']);
  });

  test.each([
    '',
    'nonsense',
    encodeCursor(['one']),
    Buffer.from('{"0":1,"1":2}').toString('base64url'),
    Buffer.from('[{},{}]').toString('base64url'),
    encodeCursor(['Is\0la', 'one']),
    encodeCursor(['Isla \ud800', 'one']),
  ])('that is none of this list (%p) is refused by its argument’s name', (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'after' } }),
    );
  });
});

describe('a time in a cursor', () => {
  test.each(['infinity', '2025-11-22 02:10:00+00', '2025-11-22 02:10:00.123456+00', '12025-01-01 00:00:00+05:30'])(
    'is %s, as the database writes it',
    (text) => expect(isTimeText(text)).toBe(true),
  );

  test.each(['', 'now', '-infinity', '2025-11-22', '2025-02-30 00:00:00+00', '2025-11-22 25:10:00+00', '2025-11-22 02:10:00+99'])(
    'is not %p',
    (text) => expect(isTimeText(text)).toBe(false),
  );
});

test('the classes of a connection need not have their node at hand yet', () => {
  class Late {}
  const { Edge, Connection } = connectionOf('Late', () => Late);
  expect(new Edge()).toBeInstanceOf(Edge);
  expect(new Connection()).toBeInstanceOf(Connection);
});
