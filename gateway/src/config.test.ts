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

  it('is refused in production with a secret that everybody knows, or that is easily guessed', () => {
    const environment = { OIDC_ISSUER: 'https://issuer.example', NODE_ENV: 'production' };
    expect(() => parseGatewayConfig(environment)).toThrow('GATEWAY_SECRET must be set in production');
    for (const GATEWAY_SECRET of ['development-only-secret-not-for-production', 'a'.repeat(40), 'hunter2'])
      expect(() => parseGatewayConfig({ ...environment, GATEWAY_SECRET })).toThrow(/GATEWAY_SECRET (must|is too easily)/);
    const parsed = parseGatewayConfig({ ...environment, MACHINE_DOCUMENTS: 'any', GATEWAY_SECRET: 'v1Jc-kq0xT3mZb7wYh2pRs9d' });
    expect(parsed.gatewaySecret).toBe('v1Jc-kq0xT3mZb7wYh2pRs9d');
  });

  it('reads a client certificate from no header unless the proxies are named whose it is', () => {
    const environment = { OIDC_ISSUER: 'https://issuer.example', CLIENT_CERTIFICATE_HEADER: 'SSL-Client-Cert' };
    expect(() => parseGatewayConfig(environment)).toThrow('set TRUSTED_PROXIES');
    expect(parseGatewayConfig({ ...environment, TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16' }).certificateHeader).toBe(
      'ssl-client-cert',
    );
    expect(
      parseGatewayConfig({ OIDC_ISSUER: 'https://issuer.example', TRUSTED_PROXIES: '10.0.0.5' }).certificateHeader,
    ).toBeUndefined();
  });

  it('takes TLS with a certificate and its key alone, both readable', () => {
    const environment = { OIDC_ISSUER: 'https://issuer.example' };
    expect(() => parseGatewayConfig({ ...environment, TLS_CERT_FILE: __filename })).toThrow(/TLS_KEY_FILE must be set together/);
    expect(() => parseGatewayConfig({ ...environment, TLS_CERT_FILE: __filename, TLS_KEY_FILE: '/nowhere' })).toThrow(
      'TLS_KEY_FILE names a file that cannot be read',
    );
    const { tls } = parseGatewayConfig({ ...environment, TLS_CERT_FILE: __filename, TLS_KEY_FILE: __filename });
    expect(tls?.cert).toContain('takes TLS with a certificate');
    expect(parseGatewayConfig(environment).tls).toBeUndefined();
  });

  it('takes the rules of tokens as a service does', () => {
    const environment = { OIDC_ISSUER: 'https://issuer.example', OIDC_TOKEN_TYPE: 'at+jwt', OIDC_MACHINE_TOKENS: 'bound' };
    expect(parseGatewayConfig(environment).tokenRules).toMatchObject({ tokenType: 'at+jwt', machineTokens: 'bound' });
    expect(() => parseGatewayConfig({ ...environment, OIDC_TOKEN_TYPE: 'id' })).toThrow('OIDC_TOKEN_TYPE must be at+jwt or any');
  });
});
