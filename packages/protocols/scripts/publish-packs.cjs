// Writes src/packs.generated.json, pack.schema.json and packs.lock.json from packs/<pack>/<effective-from>.yaml.
// Run it after `tsc -b`, and build again: node packages/protocols/scripts/publish-packs.cjs
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { renderPacks, renderSchema } = require('../dist/publish/render-packs');
const { lockPacks } = require('../dist/publish/lock-packs');

const home = join(__dirname, '..');
const packs = join(home, 'packs');
const lockFile = join(home, 'packs.lock.json');

const names = readdirSync(packs).flatMap((pack) => readdirSync(join(packs, pack)).map((file) => `${pack}/${file}`));
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(packs, name), 'utf8')]));
const lock = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {};

try {
  const generated = renderPacks(files);
  const locked = lockPacks(lock, files, (text) => createHash('sha256').update(text).digest('hex'));
  writeFileSync(join(home, 'src', 'packs.generated.json'), generated);
  writeFileSync(join(home, 'pack.schema.json'), renderSchema());
  writeFileSync(lockFile, `${JSON.stringify(locked, null, 2)}\n`);
  process.stdout.write(`${names.length} packs published.\n`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
