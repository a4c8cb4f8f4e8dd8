import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** One instruction of the Dockerfile, as `RUN` and the rest, continued lines joined. */
export interface Instruction {
  name: string;
  rest: string;
}

export const dockerfile = (): Instruction[] =>
  read('Dockerfile')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(' ', 1)[0]!, rest: line.slice(line.indexOf(' ') + 1) }));

/** The shell command by which a container is asked whether it is well. */
export const healthcheck = (): string => {
  const check = dockerfile().find(({ name }) => name === 'HEALTHCHECK')!.rest;
  return check.slice(check.indexOf(' CMD ') + ' CMD '.length);
};

/** What of a clone the build sees, as .dockerignore leaves it: a pattern names a path from the root, or with `**` one anywhere. */
export function buildContext(): string[] {
  const ignored = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(
      (pattern) =>
        new RegExp(
          `^${pattern
            .replaceAll('.', '\\.')
            .replaceAll('**/', '(.*/)?')
            .replaceAll(/(?<!\.)\*/g, '[^/]*')}(/|$)`,
        ),
    );
  const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: ROOT,
  });
  return kept
    .toString()
    .split('\0')
    .filter((file) => file !== '' && !ignored.some((pattern) => pattern.test(file)));
}

export function copyBuildContext(to: string): void {
  for (const file of buildContext()) cpSync(path.join(ROOT, file), path.join(to, file));
}

/** A container as docker-compose.yml says it, its anchors and merges resolved. */
export interface ComposeService {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  read_only?: boolean;
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, unknown>;
  volumes: Record<string, unknown>;
}

export const composeText = (): string => read('docker-compose.yml');
export const composeFile = (): ComposeFile => parse(composeText(), { merge: true }) as ComposeFile;

/** The environment of a container, once `.env` holds these. Throws what compose would say of one that is missing. */
export function environmentOf({ environment = {} }: ComposeService, env: Record<string, string>): Record<string, string> {
  const resolved = (text: string): string =>
    text.replaceAll(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_, name: string, kind: string | undefined, more: string) => {
      const given = env[name];
      if (given) return given;
      if (kind === '-') return more;
      throw new Error(more || `${name} is not set`);
    });
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, resolved(String(value))]));
}
