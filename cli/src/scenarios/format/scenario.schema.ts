import { z } from 'zod';
import { expectationSchema } from './expectations.schema';
import { worldSchema } from './world.schema';

/** What must be so stands under `then`; not written as a plain key, which would make the schema look like a promise. */
const EXPECTED = 'then' as const;

/** A file, but for its steps, which are read by their verbs. */
export const scenarioSchema = z.strictObject({
  scenario: z.string().regex(/^[A-Z]+\d+[a-z]?$/, 'Number it as S01.'),
  title: z.string().min(3),
  source: z.string().min(3).describe('The rules and paragraphs that it proves'),
  note: z.string().optional(),
  given: worldSchema.prefault({}).describe('The world in which every case begins'),
  when: z.array(z.unknown()).default([]).describe('What happens first in every case'),
  cases: z
    .array(
      z.strictObject({
        case: z.string().min(3),
        given: worldSchema.prefault({}).describe('A child that stands here takes the place of the one with its name above'),
        when: z.array(z.unknown()).default([]),
        [EXPECTED]: z.array(expectationSchema).min(1, 'Say what must be so: a case that expects nothing proves nothing.'),
      }),
    )
    .min(1),
});
