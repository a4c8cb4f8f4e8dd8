/** `npm run requirements`: which of the numbered requirements of docs/requirements.md have a test that carries their number. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const NUMBER = /\b[A-Z]{3}-\d{2}\b/g;

function testsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', '.turbo'].includes(entry.name) ? [] : testsBelow(file);
    return /\.test\.ts$|\/cases\/.*\.yaml$/.test(file) ? [file] : [];
  });
}

const wanted = [...readFileSync(path.join(ROOT, 'docs/requirements.md'), 'utf8').matchAll(/^\| ([A-Z]{3}-\d{2}) \|/gm)].map(
  ([, id]) => id,
);
const proved = new Map();
for (const file of ['packages', 'services', 'gateway', 'cli', 'tests'].flatMap((place) => testsBelow(path.join(ROOT, place)))) {
  for (const [title] of readFileSync(file, 'utf8').matchAll(/\[[A-Z]{3}-\d{2}(,? [A-Z]{3}-\d{2})*\]/g)) {
    for (const id of title.match(NUMBER)) proved.set(id, [...(proved.get(id) ?? []), path.relative(ROOT, file)]);
  }
}
const unknown = [...proved.keys()].filter((id) => !wanted.includes(id));
for (const id of wanted.filter((each) => proved.has(each))) console.log(`${id}  ${[...new Set(proved.get(id))].join(', ')}`);
console.log(
  `\n${wanted.filter((id) => proved.has(id)).length} of ${wanted.length} requirements have a test that carries their number.`,
);
if (unknown.length > 0) {
  console.error(`These numbers stand in tests and are no requirements: ${unknown.join(', ')}`);
  process.exitCode = 1;
}
