import { ask, startTestGateway } from '../../fixtures/start';

describe('what the gateway measures of itself', () => {
  it('is shown at /metrics with the measures of its process', async () => {
    const others = {
      contentType: 'text/plain; version=0.0.4; charset=utf-8',
      metrics: async () => '# TYPE other gauge\nother 1\n',
    };
    const gateway = await startTestGateway({ metrics: others });
    await ask(gateway.url, '{ child(id: "1") { name school } }');
    await ask(gateway.url, '{ child(id: "1") { name } fail(how: "forbidden") }');
    await ask(gateway.url, '{ nobody }');
    await ask(gateway.url, '{ child(id: "1") { name } }', {}, { authorization: '' });
    const response = await fetch(new URL('/metrics', gateway.url));
    const text = await response.text();
    await gateway.stop();
    expect(response.headers.get('content-type')).toBe(others.contentType);
    const lines = text.split('\n');
    for (const line of [
      'other 1',
      'homeward_gateway_operation_duration_seconds_count{outcome="answered"} 1',
      'homeward_gateway_operation_duration_seconds_count{outcome="partly"} 1',
      'homeward_gateway_operation_duration_seconds_count{outcome="refused"} 1',
      'homeward_gateway_operation_duration_seconds_bucket{outcome="answered",le="+Inf"} 1',
      'homeward_gateway_subgraph_duration_seconds_count{subgraph="case-records",outcome="answered"} 2',
      'homeward_gateway_subgraph_duration_seconds_count{subgraph="education",outcome="answered"} 1',
      'homeward_gateway_errors_total{code="FORBIDDEN"} 1',
      'homeward_gateway_errors_total{code="INVALID_INPUT"} 1',
      'homeward_gateway_errors_total{code="UNAUTHENTICATED"} 1',
      'homeward_gateway_subscriptions 0',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.every((line) => line === '' || /^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/.test(line))).toBe(true);
  });
});
