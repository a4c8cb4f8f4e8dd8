import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { redact, ROLES, type FieldRule, type RuledType } from '@homeward/access';
import { RULES, SINGLE_READERS, SINGLE_STANDINGS, viewerOf } from './readers';
import { countTried, printTried } from './tried';

const ROOT = path.resolve(__dirname, '../../..');
const FIELDS = 'packages/access/src/fields';
/** Every source file of the project but its tests. */
const SOURCES = ['packages', 'services', 'gateway', 'cli']
  .flatMap((part) => readdirSync(path.join(ROOT, part), { recursive: true, encoding: 'utf8' }).map((file) => `${part}/${file}`))
  .filter((file) => /\/src\/.*(?<!\.test)\.ts$/.test(file) && !/node_modules|\/dist\//.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
const whichHold = (pattern: RegExp): string[] =>
  SOURCES.filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .toSorted();

const fileOf = (type: string): string => `${FIELDS}/${type.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase()}.ts`;
const ruleIn = (file: string): FieldRule =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which file is loaded is what is under test
  Object.values(require(path.join(ROOT, file)) as Record<string, FieldRule>)[0]!;

afterAll(printTried);

describe('who can see a field', () => {
  test.each(RULES)('of %s stands in one file, whole', (type, rule) => {
    expect(whichHold(new RegExp(`defineFields\\(\\{\\s*type: '${type}'`))).toEqual([fileOf(type)]);
    expect(rule).toEqual(ruleIn(fileOf(type)));
  });

  test('is decided by the interpreter alone: no other source reads the rules, but the check that a service names all its fields', () => {
    expect(whichHold(/\bFIELD_RULES\b/)).toEqual([
      'packages/access/src/field-rules.ts',
      'packages/access/src/kept-from-former.ts',
      'packages/access/src/redact.ts',
      'packages/service-kit/src/graph/ungoverned-fields.ts',
    ]);
    expect(whichHold(/\bdefineFields\(/).filter((file) => !file.startsWith(FIELDS))).toEqual([]);
  });

  test('of every type is read off it: the lenses it names, and the roles that read as one of them', () => {
    const different: string[] = [];
    for (const [type] of RULES) {
      const rule = ruleIn(fileOf(type));
      for (const field of rule.withholdable) {
        const lenses = Object.entries(rule.visible)
          .filter(([, shown]) => shown === 'all' || shown.includes(field))
          .map(([lens]) => lens);
        for (const reader of SINGLE_READERS)
          for (const standing of SINGLE_STANDINGS) {
            const reads = reader.roles.flatMap((role) =>
              role.organisationKinds.includes(reader.kind) ? standing.map((relation) => role.reads[relation]) : [],
            );
            countTried('field read off its file x role x relation');
            if (shows(type, field, reader, standing) !== reads.some((lens) => lens !== undefined && lenses.includes(lens)))
              different.push(`${type}.${field} to ${reader.roles.map(({ role }) => role).join()} as ${standing.join()}`);
          }
      }
    }
    expect(different).toEqual([]);
  });

  test('as the NHS number: whoever reads as the responsible authority or the desk', () => {
    const { visible } = ruleIn(fileOf('Child'));
    const lenses = Object.entries(visible).filter(([, shown]) => shown === 'all' || shown.includes('nhsNumber'));
    expect(lenses.map(([lens]) => lens)).toEqual(['RESPONSIBLE', 'DESK']);
    const readers = ROLES.filter(({ reads }) => Object.values(reads).some((lens) => lens === 'RESPONSIBLE' || lens === 'DESK'));
    expect(readers.flatMap(({ organisationKinds }) => organisationKinds).filter((kind) => kind !== 'AUTHORITY')).toEqual([
      'DESK',
    ]);
  });
});

function shows(
  type: RuledType,
  field: string,
  reader: (typeof SINGLE_READERS)[number],
  standing: (typeof SINGLE_STANDINGS)[number],
): boolean {
  const shown = redact(type, standing, viewerOf(reader), { [field]: 'told' } as never) as Record<string, unknown>;
  return shown[field] === 'told';
}
