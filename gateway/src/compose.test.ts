import { composeSupergraph } from './compose';
import { RECORDS_SDL, SCHOOLING_SDL } from '../fixtures/subgraph';

const records = { name: 'case-records', sdl: RECORDS_SDL, url: 'http://case-records/graphql' };
const schooling = { name: 'education', sdl: SCHOOLING_SDL, url: 'http://education/graphql' };

describe('composing the supergraph', () => {
  it('makes the same text of the same schemas, whatever their order', () => {
    const supergraph = composeSupergraph([records, schooling]);
    expect(composeSupergraph([schooling, records])).toBe(supergraph);
    expect(supergraph).toContain('@join__graph(name: "case-records", url: "http://case-records/graphql")');
  });

  it('says which subgraph does not fit, and why, in a sentence', () => {
    const broken = { ...schooling, sdl: SCHOOLING_SDL.replace('school(delayMs: Int): String', 'school(delayMs: Int): Nowhere') };
    expect(() => composeSupergraph([records, broken])).toThrow(/^The subgraph "education" does not fit: .*Nowhere.*\.$/s);
  });

  it('says which schema cannot be read', () => {
    expect(() => composeSupergraph([records, { ...schooling, sdl: 'type {' }])).toThrow(
      /^The schema of the subgraph "education" cannot be read: /,
    );
  });

  it('says when the subgraphs do not agree on a type', () => {
    const other = { ...schooling, sdl: SCHOOLING_SDL.replace('id: ID! school(', 'id: ID! name: Int school(') };
    expect(() => composeSupergraph([records, other])).toThrow(/name/);
  });
});
