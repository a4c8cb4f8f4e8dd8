import { endpointsOf } from './endpoints';

const ports = (urls: readonly URL[]): string[] => urls.map(({ port }) => port);

describe('the replicas of a subgraph', () => {
  it('are asked in turn', () => {
    const endpoints = endpointsOf('http://a:1/graphql, http://a:2/graphql,http://a:3/graphql');
    expect(ports([1, 2, 3, 4].map(() => endpoints.next()))).toEqual(['1', '2', '3', '1']);
  });

  it('are another than the one that failed, whoever was asked in between', () => {
    const endpoints = endpointsOf(['http://a:1/', 'http://a:2/']);
    const failed = endpoints.next();
    endpoints.next();
    expect(endpoints.next(failed).port).toBe('2');
  });

  it('are passed over for a second when they took no connection, unless all did not', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(10_000);
    const endpoints = endpointsOf(['http://a:1/', 'http://a:2/']);
    endpoints.rest(endpoints.all[0]!);
    expect(ports([1, 2, 3].map(() => endpoints.next()))).toEqual(['2', '2', '2']);
    endpoints.rest(endpoints.all[1]!);
    expect(new Set(ports([1, 2].map(() => endpoints.next())))).toEqual(new Set(['1', '2']));
    now.mockReturnValue(11_001);
    expect(new Set(ports([1, 2].map(() => endpoints.next())))).toEqual(new Set(['1', '2']));
    now.mockRestore();
  });

  it('are the same one again when there is no other', () => {
    const endpoints = endpointsOf('http://only:1/');
    expect(endpoints.next(endpoints.next()).port).toBe('1');
  });
});
