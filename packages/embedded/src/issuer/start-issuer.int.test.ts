import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JWTPayload } from 'jose' with { 'resolution-mode': 'import' };
import { spawnProgram, type SpawnedProgram } from '../testing/spawned-program';
import { PERSONAS } from './personas';

// oidc-provider is an ES module, which cannot be loaded here: the issuer runs as it does for a user, from the built package.
let dir: string;
let programs: SpawnedProgram[];

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'homeward-issuer-'));
  programs = [];
});

afterEach(async () => {
  for (const program of programs) program.process.kill('SIGTERM');
  await Promise.all(programs.map((program) => program.ended));
  rmSync(dir, { recursive: true, force: true });
});

async function startIssuer(): Promise<{ url: string; program: SpawnedProgram }> {
  const program = spawnProgram(
    `console.warn('a warning of somebody else');
     const issuer = await embedded.startIssuer({ dir: ${JSON.stringify(dir)} });
     say('up ' + issuer.url);
     process.once('SIGTERM', () => issuer.stop());`,
  );
  programs.push(program);
  return { url: await program.line('up'), program };
}

async function tokenOf(issuerUrl: string, persona: string): Promise<string> {
  const program = spawnProgram(
    `const token = await embedded.issueToken({ issuerUrl: ${JSON.stringify(issuerUrl)}, dir: ${JSON.stringify(dir)}, persona: ${JSON.stringify(persona)} });
     say('token ' + token.accessToken);`,
  );
  await program.ended;
  return program.line('token').catch(() => program.said().trim());
}

async function verify(issuerUrl: string, token: string): Promise<{ payload: JWTPayload }> {
  const { createRemoteJWKSet, jwtVerify } = await import('jose');
  const discovery = (await (await fetch(`${issuerUrl}/.well-known/openid-configuration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  return jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), { issuer: discovery.issuer, audience: 'homeward' });
}

async function requestToken(issuerUrl: string, persona: string, secret: string): Promise<{ status: number; error?: string }> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${persona}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return { status: response.status, error: ((await response.json()) as { error?: string }).error };
}

describe('the embedded issuer', () => {
  it('gives tokens for an hour that verify against its discovery and say who, for whom and as what', async () => {
    const { url } = await startIssuer();
    const { payload } = await verify(url, await tokenOf(url, 'rochdale-iro'));
    expect(payload).toMatchObject({
      iss: url,
      aud: 'homeward',
      sub: 'rochdale-iro',
      name: 'Ruth Adeyemi',
      organisation: 'authority.rochdale',
      roles: ['iro'],
      kind: 'person',
    });
    expect(payload.exp! - payload.iat!).toBe(3600);
  });

  it('keeps its address, keys and secrets over a restart, so that tokens stay good', async () => {
    const first = await startIssuer();
    const token = await tokenOf(first.url, 'kent-police');
    first.program.process.kill('SIGTERM');
    await first.program.ended;
    const second = await startIssuer();
    expect(second.url).toBe(first.url);
    const { payload } = await verify(second.url, token);
    expect(payload).toMatchObject({ organisation: 'force.kent', roles: ['police-system'], kind: 'machine' });
  });

  it('keeps keys and secrets where only their owner may read them, a secret of its own for each persona', async () => {
    await startIssuer();
    for (const name of readdirSync(dir).filter((one) => one.endsWith('.json'))) {
      expect(statSync(path.join(dir, name)).mode & 0o777).toBe(0o600);
    }
    const secrets = JSON.parse(readFileSync(path.join(dir, 'client-secrets.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(secrets)).toEqual(PERSONAS.map(({ name }) => name));
    expect(new Set(Object.values(secrets)).size).toBe(PERSONAS.length);
  });

  it('gives nothing for a wrong secret or a client that nobody knows', async () => {
    const { url } = await startIssuer();
    expect(await requestToken(url, 'rochdale-iro', 'wrong')).toEqual({ status: 401, error: 'invalid_client' });
    expect(await requestToken(url, 'somebody-else', 'wrong')).toEqual({ status: 401, error: 'invalid_client' });
  });

  it('signs tokens that another issuer with keys of its own does not verify', async () => {
    const { url } = await startIssuer();
    const token = await tokenOf(url, 'rochdale-iro');
    const elsewhere = dir;
    dir = mkdtempSync(path.join(os.tmpdir(), 'homeward-issuer-'));
    try {
      const other = await startIssuer();
      await expect(verify(other.url, token)).rejects.toThrow(/no applicable key found/);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('withholds the runtime warning of its library and no other', async () => {
    const { program } = await startIssuer();
    expect(program.complaints()).toBe('a warning of somebody else\n');
  });

  it('says in one sentence what is in the way of a token', async () => {
    const { url, program } = await startIssuer();
    expect(await tokenOf(url, 'nobody-we-know')).toBe(
      'refused There is no persona "nobody-we-know": homeward token --list names them all.',
    );
    writeFileSync(path.join(dir, 'client-secrets.json'), JSON.stringify({ 'rochdale-iro': 'stale' }));
    expect(await tokenOf(url, 'rochdale-iro')).toMatch(
      /^refused The issuer at .* gives no token \(client authentication failed\): restart the hub/,
    );
    program.process.kill('SIGTERM');
    await program.ended;
    expect(await tokenOf(url, 'rochdale-iro')).toBe(
      `refused The issuer at ${url} does not answer: see that the hub is running (homeward doctor).`,
    );
  });
});
