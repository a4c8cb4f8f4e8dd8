import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { ConnectionArgs } from './connection-args';
import { encodeCursor, type CursorParts } from './cursor';
import { PageInfo } from './page-info.type';

export interface EdgeOf<N> {
  cursor: string;
  node: N;
}

export interface Page<N> {
  edges: EdgeOf<N>[];
  pageInfo: PageInfo;
  /** Only where it costs no scan. */
  totalCount?: number | null;
}

export interface ConnectionClasses<N> {
  Edge: ClassType<EdgeOf<N>>;
  Connection: ClassType<Page<N>>;
}

/**
 * The classes `<Node>Edge` and `<Node>Connection` of a list. Give the name and a thunk where the two files import each other:
 * `connectionOf('Episode', () => Episode)`. Call it once for each node and service.
 */
export function connectionOf<N extends object>(node: ClassType<N>): ConnectionClasses<N>;
export function connectionOf<N extends object>(name: string, node: () => ClassType<N>): ConnectionClasses<N>;
export function connectionOf<N extends object>(
  nodeOrName: ClassType<N> | string,
  thunk?: () => ClassType<N>,
): ConnectionClasses<N> {
  const name = typeof nodeOrName === 'string' ? nodeOrName : nodeOrName.name;
  const nodeClass = typeof nodeOrName === 'string' ? thunk! : () => nodeOrName;

  @ObjectType(`${name}Edge`)
  class Edge implements EdgeOf<N> {
    @Field(() => String)
    cursor!: string;

    @Field(() => nodeClass())
    node!: N;
  }

  @ObjectType(`${name}Connection`)
  class Connection implements Page<N> {
    @Field(() => [Edge])
    edges!: EdgeOf<N>[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true })
    totalCount?: number | null;
  }

  return { Edge, Connection };
}

/**
 * One page. `rows` are at most `args.first + 1`, in the list's order and from behind `args.after`: the one too many says that there are more.
 * @param cursorOf what the list is ordered by, of one row
 */
export function pageOf<R>(rows: readonly R[], args: ConnectionArgs, cursorOf: (row: R) => CursorParts): Page<R>;
export function pageOf<R, N>(
  rows: readonly R[],
  args: ConnectionArgs,
  cursorOf: (row: R) => CursorParts,
  toNode: (row: R) => N,
): Page<N>;
export function pageOf<R, N>(
  rows: readonly R[],
  args: ConnectionArgs,
  cursorOf: (row: R) => CursorParts,
  toNode: (row: R) => N = (row) => row as unknown as N,
): Page<N> {
  const edges = rows.slice(0, args.first).map((row) => ({ cursor: encodeCursor(cursorOf(row)), node: toNode(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
