import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, Kind, parse } from 'graphql';
import { reportsIn, URGENT_REPORTS } from './urgent-reports';

const count = (text: string): number => {
  const document = parse(text);
  return reportsIn(document, getOperationAST(document)!);
};

describe('urgent reports in an operation', () => {
  it.each([
    ['mutation { reportMissing(input: {}) { __typename } }', 1],
    ['mutation { __typename a: reportMissing b: changeRisk }', 2],
    ['mutation { ... { recordSighting } ...F } fragment F on Mutation { raiseConcern }', 2],
    ['mutation { reportMissing recordPlacement }', 0],
    ['mutation { ...F reportMissing } fragment F on Mutation { recordPlacement }', 0],
    ['mutation { reportMissing: recordPlacement }', 0],
    ['query { reportMissing }', 0],
    ['mutation { __typename }', 0],
  ])('%s: %i', (text, reports) => {
    expect(count(text)).toBe(reports);
  });

  it('are all mutations of the graph', () => {
    const graph = parse(readFileSync(path.join(__dirname, '../../supergraph.graphql'), 'utf8'), { noLocation: true });
    const mutations = graph.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Mutation' ? (node.fields ?? []) : [],
    );
    expect(mutations.map(({ name }) => name.value)).toEqual(expect.arrayContaining([...URGENT_REPORTS]));
  });
});
