import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const SOURCES = ['packages', 'services', 'gateway', 'cli'];

interface Source {
  file: string;
  text: string;
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', '.turbo'].includes(entry.name) ? [] : sourcesBelow(file);
    return file.endsWith('.ts') && file.includes('/src/') ? [{ file, text: readFileSync(path.join(ROOT, file), 'utf8') }] : [];
  });
}

const sources = SOURCES.flatMap(sourcesBelow);
const product = sources.filter(({ file }) => !file.endsWith('.test.ts') && !file.includes('.generated.'));
const filesWhere = (files: Source[], breaks: (source: Source) => boolean): string[] =>
  files.filter(breaks).map(({ file }) => file);
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the house keeps its rules', () => {
  it('is looked at whole', () => {
    expect(product.length).toBeGreaterThan(100);
  });

  it('names no file by a word that says nothing', () => {
    const banned = /(^|[-.])(utils?|helpers?|common|misc|manager|base|impl)([-.]|$)/;
    const people = /^packages\/access\/src\/roles\/(team|service|provider)-manager\.ts$/;
    expect(filesWhere(sources, ({ file }) => banned.test(path.basename(file, '.ts')) && !people.test(file))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(filesWhere(sources, ({ file }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.ts$/.test(path.basename(file)))).toEqual([]);
  });

  it('reads the machine clock in the two clocks and at start-up alone', () => {
    const allowed = /^packages\/(embedded|testkit)\/|^cli\/|^packages\/service-kit\/src\/clocks\//;
    const reads = /\bDate\.now\(\)|\bnew Date\(\)/;
    expect(filesWhere(product, ({ file, text }) => !allowed.test(file) && reads.test(withoutComments(text)))).toEqual([]);
  });

  it('reads the environment in main alone', () => {
    const allowed = /\/main\.ts$|^packages\/(embedded|testkit)\/|^cli\/|run-service\.ts$/;
    expect(
      filesWhere(product, ({ file, text }) => !allowed.test(file) && /\bprocess\.env\b/.test(withoutComments(text))),
    ).toEqual([]);
  });

  it('keeps main.ts of every service and of the gateway to forty lines', () => {
    const mains = product.filter(({ file }) => /^(services\/[^/]+|gateway)\/src\/main\.ts$/.test(file));
    expect(mains).toHaveLength(6);
    expect(filesWhere(mains, ({ text }) => text.split('\n').length > 40)).toEqual([]);
  });

  it('has no barrel but the index of a package', () => {
    expect(
      filesWhere(
        sources,
        ({ file }) => path.basename(file) === 'index.ts' && !/^[^/]+(\/[^/]+)?\/src\/(migrations\/)?index\.ts$/.test(file),
      ),
    ).toEqual([]);
  });

  it('leaves nothing undone in the source', () => {
    expect(filesWhere(product, ({ text }) => /\b(TODO|FIXME|XXX|HACK)\b|not (yet )?implemented/i.test(text))).toEqual([]);
  });
});
