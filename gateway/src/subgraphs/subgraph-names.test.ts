import { composeSupergraph } from '../compose';
import { subgraphName, subgraphsOf, subgraphTitle } from './subgraph-names';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

describe('the names of subgraphs', () => {
  it('are read from the supergraph however it is printed', () => {
    const names = ['police-notifications', 'rhi-providers'];
    const supergraph = composeSupergraph(
      names.map((name) => ({ name, sdl: `${LINK} type Query { a${name.length}: String }`, url: `http://${name}:4000/graphql` })),
    );
    const broken = supergraph.replaceAll('@join__graph(name: ', '@join__graph(\n      name: ');
    for (const sdl of [supergraph, broken]) {
      expect(subgraphsOf(sdl)).toEqual(names.map((name) => ({ name, url: `http://${name}:4000/graphql` })));
    }
  });

  it('are the same however they are spelled', () => {
    expect(subgraphName('POLICE_NOTIFICATIONS')).toBe('police-notifications');
    expect(subgraphName('police-notifications')).toBe('police-notifications');
  });

  it('are said as a reader knows them', () => {
    expect(subgraphTitle('rhi-providers')).toBe('RHI providers');
    expect(subgraphTitle('police-notifications')).toBe('Police notifications');
  });
});
