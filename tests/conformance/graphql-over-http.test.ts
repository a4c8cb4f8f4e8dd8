import { auditServer, type AuditResult } from 'graphql-http';
import { startTestGateway, type Started } from '../../gateway/fixtures/start';

/** Each audit of graphql-http that failed, in its own words. */
const failed = (results: readonly AuditResult[]): string[] =>
  results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status}: ${result.name}: ${result.reason}`]));

describe('GraphQL over HTTP, by the audit of graphql-http', () => {
  let gateway: Started;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('the gateway keeps every MUST, SHOULD and MAY', async () => {
    const signedIn: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', 'Bearer good');
      return fetch(input, { ...init, headers });
    };
    const results = await auditServer({ url: gateway.url, fetchFn: signedIn });
    expect(failed(results)).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(61);
  });
});
