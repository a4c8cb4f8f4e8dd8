import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './cost';

const schema = buildSchema(`
  type Query { name: String  child: Child  children(first: Int = 25, last: Int): ChildConnection!  all: [Child!]!  pages(first: Int): [Child!]!  thing: Thing }
  type ChildConnection { edges: [ChildEdge!]!  totalCount: Int }
  type ChildEdge { node: Child! }
  type Child { id: ID!  names: [String!]!  siblings: [Child!]  children(first: Int = 25): ChildConnection! }
  union Thing = Child | ChildEdge
`);
const sizes = { assumedListSize: 5, assumedPageSize: 25 };
const cost = (text: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(text);
  return costOf(schema, document, getOperationAST(document)!, variables, sizes);
};

describe('the cost of an operation', () => {
  it('is one for a field, and one for a list of plain values', () => {
    expect(cost('{ name }')).toBe(1);
    expect(cost('{ child { id names } }')).toBe(3);
  });

  it('multiplies what a list holds by the assumed size where it cannot be told', () => {
    expect(cost('{ all { id names } }')).toBe(1 + 5 * 2);
  });

  it('multiplies what a list holds by `first`', () => {
    expect(cost('{ pages(first: 7) { id } }')).toBe(1 + 7);
    expect(cost('{ pages { id } }')).toBe(1 + 25);
  });

  it('multiplies the edges of a connection by what the connection was asked for', () => {
    expect(cost('{ children(first: 10) { edges { node { id } } totalCount } }')).toBe(1 + (1 + 10 * (1 + 1)) + 1);
    expect(cost('{ children { edges { node { id } } } }')).toBe(1 + (1 + 25 * 2));
    expect(cost('{ children(last: 50) { edges { node { id } } } }')).toBe(1 + (1 + 50 * 2));
  });

  it('reads `first` from variables and their defaults', () => {
    expect(cost('query($n: Int) { pages(first: $n) { id } }', { n: 3 })).toBe(1 + 3);
    expect(cost('query($n: Int = 4) { pages(first: $n) { id } }')).toBe(1 + 4);
  });

  it('takes a `first` that is no number, or negative, for one that was not given', () => {
    expect(cost('query($n: Int) { pages(first: $n) { id } }', { n: 'many' })).toBe(1 + 25);
    expect(cost('{ pages(first: -5) { id } }')).toBe(1 + 25);
  });

  it('multiplies through lists within lists, and through fragments', () => {
    const nested =
      '{ children(first: 10) { edges { node { ...C } } } } fragment C on Child { children(first: 10) { edges { node { id } } } }';
    expect(cost(nested)).toBe(1 + (1 + 10 * (1 + (1 + (1 + 10 * 2)))));
  });

  it('adds up what each type of a union may be asked for', () => {
    expect(cost('{ thing { ... on Child { id names } ... on ChildEdge { node { id } } } }')).toBe(1 + 2 + 2);
  });

  it('does not count __typename', () => {
    expect(cost('{ __typename child { __typename id } }')).toBe(2);
  });
});
