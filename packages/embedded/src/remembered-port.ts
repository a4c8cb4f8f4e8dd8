import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'port';

/** The port of the last start, so that addresses stay as they were as long as nobody else takes them. */
export function rememberedPort(dir: string): number | undefined {
  try {
    const port = Number(readFileSync(path.join(dir, FILE), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

export function rememberPort(dir: string, port: number): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(dir, FILE), `${port}\n`);
}
