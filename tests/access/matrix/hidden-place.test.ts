import { PLACE_HIDDEN, redact, visibleFields } from '@homeward/access';
import { PAIRED_READERS, RULES, SINGLE_READERS, SINGLE_STANDINGS, STANDINGS, viewerOf } from './readers';
import { countTried, printTried } from './tried';

afterAll(printTried);

/** Every role and every pair of roles, in every kind of organisation, in whatever relations: what is shown with the place hidden. */
describe('where the place of a child is hidden', () => {
  test.each(RULES)('no reader is shown a field of %s that reveals it, and each is told of what it lost', (type, rule) => {
    const reveals = new Set<string>(rule.revealsPlace);
    const full = Object.fromEntries([...rule.always, ...rule.withholdable].map((field) => [field, 'told']));
    const readers = [
      ...SINGLE_READERS.map((reader) => [reader, STANDINGS] as const),
      ...PAIRED_READERS.map((reader) => [reader, SINGLE_STANDINGS] as const),
    ];
    const found: string[] = [];
    for (const [reader, standings] of readers) {
      const viewer = viewerOf(reader);
      for (const standing of standings) {
        const before = visibleFields(type, standing, viewer);
        const after = redact(type, [...standing, PLACE_HIDDEN], viewer, full as never) as Record<string, unknown>;
        const withheld = new Set(after['withheld'] as string[]);
        countTried('field x role x relation, place hidden', Object.keys(full).length);
        for (const field of Object.keys(full)) {
          const was = before === 'all' || before.has(field);
          const isShown = after[field] !== null;
          const named = !reveals.has(field) || !was || withheld.has(field);
          if (isShown === (was && !reveals.has(field)) && named) continue;
          found.push(`${type}.${field} to ${viewer.roles.join(' and ')} of ${reader.kind} as ${standing.join(', ')}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});
