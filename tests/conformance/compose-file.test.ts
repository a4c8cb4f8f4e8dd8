import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSettings, readSecretFiles } from '@homeward/service-kit';
import { composeFile, composeText, dockerfile, environmentOf, ROOT, type ComposeService } from '../image/docker-files';

/** What the Compose specification has for a service, as far as this file could come to use it: a key that is mistyped is in no list. */
const SERVICE_KEYS =
  'annotations build cap_add cap_drop command configs container_name cpus depends_on deploy devices dns entrypoint env_file environment expose extra_hosts healthcheck hostname image init labels logging mem_limit network_mode networks pid pids_limit platform ports profiles pull_policy read_only restart secrets security_opt shm_size stop_grace_period stop_signal sysctls tmpfs ulimits user volumes working_dir'.split(
    ' ',
  );
const HEALTHCHECK_KEYS = 'disable interval retries start_interval start_period test timeout'.split(' ');
const CONDITIONS = ['service_started', 'service_healthy', 'service_completed_successfully'];

/** What whoever runs it puts into `.env`. */
const ENV = {
  POSTGRES_PASSWORD: 'a password of the database',
  HOMEWARD_SECRET: 'nobody guesses this secret of a test',
  HOMEWARD_SEAL_KEY: Buffer.alloc(32, 'a seal of a test').toString('base64'),
  GATEWAY_SECRET: 'between the gateway and its services',
  OIDC_ISSUER: 'https://issuer.example',
};
const THIRD_PARTY = ['postgres', 'valkey'];

const { services, networks, volumes } = composeFile();
const all = Object.entries(services);
const own = all.filter(([name]) => !THIRD_PARTY.includes(name));
const ofHub = own.filter(([name]) => name !== 'gateway');
const mountOf = ({ volumes: mounts = [] }: ComposeService, file: string): string | undefined =>
  mounts.find((mount) => file.startsWith(`${mount.split(':')[1]}/`));

describe('docker-compose.yml', () => {
  it('uses nothing that the Compose specification does not have', () => {
    for (const [name, service] of all) {
      expect([name, Object.keys(service).filter((key) => !SERVICE_KEYS.includes(key))]).toEqual([name, []]);
      expect([name, Object.keys(service.healthcheck ?? {}).filter((key) => !HEALTHCHECK_KEYS.includes(key))]).toEqual([name, []]);
    }
  });

  it('names no service, network or volume that it does not have, and waits for nobody who never says that it is well', () => {
    const hasCheck = ({ build, healthcheck }: ComposeService): boolean =>
      healthcheck?.disable !== true && (healthcheck?.test !== undefined || build !== undefined);
    for (const [, { depends_on: needs = {}, networks: joined = [], volumes: mounts = [] }] of all) {
      for (const [on, { condition }] of Object.entries(needs)) {
        expect(CONDITIONS).toContain(condition);
        expect([on, condition !== 'service_healthy' || hasCheck(services[on]!)]).toEqual([on, true]);
      }
      expect(joined.filter((network) => !(network in networks))).toEqual([]);
      const named = mounts.map((mount) => mount.split(':')[0]!).filter((from) => !/^[./]/.test(from));
      expect(named.filter((volume) => !(volume in volumes))).toEqual([]);
    }
  });

  it('has a container for every service of the hub, each of which runs a program that is built', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining(['police-notifications', 'case-records', 'notification-routing', 'rhi-providers', 'education']),
    );
    for (const [name, { command: [node, program = ''] = [] }] of own) {
      expect([name, node]).toEqual([name, 'node']);
      expect([name, existsSync(path.join(ROOT, program.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('gives every process of the hub settings that production takes, from an .env of five lines', () => {
    expect(ofHub.length).toBe(8);
    for (const [name, service] of ofHub) {
      const environment = environmentOf(service, ENV);
      const settings = parseSettings(readSecretFiles(environment));
      expect([name, settings.nodeEnv, settings.subgraphCallers]).toEqual([name, 'production', 'gateway']);
      expect(mountOf(service, settings.keyRingFile!)).toBe('./keys:/keys');
    }
    for (const missing of Object.keys(ENV))
      expect(() => environmentOf(services['case-records']!, { ...ENV, [missing]: '' })).toThrow(`set ${missing} in .env`);
  });

  it('gives the gateway settings that production takes, and neither the database nor a key of its columns', () => {
    const environment = environmentOf(services['gateway']!, ENV);
    expect(Object.keys(environment).filter((name) => /DATABASE|HOMEWARD|KEY_RING/.test(name))).toEqual([]);
    // without a supergraph it stops right after it has taken its settings
    const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'gateway/dist/main.js')], {
      env: { PATH: process.env['PATH'], ...environment, SUPERGRAPH_FILE: '/nowhere' },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('The supergraph /nowhere cannot be read') });
    for (const name of Object.keys(environment).filter((key) => key.startsWith('SUBGRAPH_'))) {
      const { hostname, port } = new URL(environment[name]!);
      expect([name, hostname in services, port]).toEqual([name, true, environmentOf(services[hostname]!, ENV)['PORT']]);
    }
  });

  it('has one process that notes the heads of the audit, on a volume of its own that whoever runs may write', () => {
    const anchoring = ofHub.filter(([, service]) => environmentOf(service, ENV)['AUDIT_ANCHOR_FILE'] !== undefined);
    expect(anchoring.map(([name]) => name)).toEqual(['case-records']);
    const file = environmentOf(services['case-records']!, ENV)['AUDIT_ANCHOR_FILE']!;
    const [volume, directory = ''] = mountOf(services['case-records']!, file)!.split(':');
    expect(Object.keys(volumes)).toContain(volume);
    expect(
      dockerfile().find(
        ({ name, rest }) => name === 'RUN' && rest.startsWith('install -d -o node') && rest.endsWith(` ${directory}`),
      ),
    ).toBeDefined();
  });

  it('publishes the gateway alone, to this machine alone, and lets nobody of the hub write to its own disk', () => {
    expect(all.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', ['127.0.0.1:4000:4000']],
    ]);
    expect(own.filter(([, service]) => service.read_only !== true)).toEqual([]);
  });

  it('asks for nothing that docs/running.md does not name', () => {
    const running = readFileSync(path.join(ROOT, 'docs/running.md'), 'utf8');
    const asked = [...composeText().matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
    expect([...new Set(asked)].filter((name) => !running.includes(`\`${name}\``))).toEqual([]);
  });
});
