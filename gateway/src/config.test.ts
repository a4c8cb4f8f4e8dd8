import { parseGatewayConfig } from './config';

describe('the configuration of a gateway process', () => {
  it('reads where the subgraphs are, by the names they are known by', () => {
    const config = parseGatewayConfig({
      OIDC_ISSUER: 'https://issuer.example',
      SUBGRAPH_CASE_RECORDS_URL: 'http://a:4000/graphql, http://b:4000/graphql',
      SUBGRAPH_RHI_PROVIDERS_URL: 'http://c:4000/graphql',
      CORS_ORIGINS: 'https://one.example, https://two.example',
    });
    expect(config).toMatchObject({
      port: 4000,
      audience: 'homeward',
      endpoints: { 'case-records': 'http://a:4000/graphql, http://b:4000/graphql', 'rhi-providers': 'http://c:4000/graphql' },
      allowedOrigins: ['https://one.example', 'https://two.example'],
      production: false,
    });
  });

  it('lists every fault at once', () => {
    const environment = { PORT: 'http', SUBGRAPH_EDUCATION_URL: 'education:4000', LOG_LEVEL: 'loud' };
    expect(() => parseGatewayConfig(environment)).toThrow(/PORT must be.*OIDC_ISSUER must be.*LOG_LEVEL must be/);
    expect(() => parseGatewayConfig(environment)).toThrow(/SUBGRAPH_EDUCATION_URL must be one address or several/);
  });

  it('does not take tokens from an issuer without https in production', () => {
    const environment = { OIDC_ISSUER: 'http://issuer.example', NODE_ENV: 'production' };
    expect(() => parseGatewayConfig(environment)).toThrow('OIDC_ISSUER must use https in production.');
  });
});
