import { ClockStart } from '@homeward/domain';
import { z } from 'zod';
import { CLOCK_OPERATORS, CLOCK_UNITS, INTERVAL_UNITS, REPEATS_AFTER } from '../vocabulary';

export const intervalSchema = z.strictObject({
  value: z.number().int().positive(),
  unit: z.enum(INTERVAL_UNITS),
});

const basisStated = z
  .boolean()
  .default(true)
  .describe('False where the document does not say whether its days are calendar or working days.');

export const clockSchema = z
  .strictObject({
    value: z.number().positive().optional(),
    unit: z.enum(CLOCK_UNITS),
    plus: intervalSchema.optional().describe('And so much more: two months after day 28.'),
    op: z.enum(CLOCK_OPERATORS),
    from: z.enum(ClockStart).exclude(['PREVIOUS_MET']).describe('What comes again after the one before says so under repeat.'),
    basis_stated: basisStated,
  })
  .check(({ value: clock, issues }) => {
    const fault = (key: string, message: string) => issues.push({ code: 'custom', input: clock, path: [key], message });
    const timeless = clock.unit === 'immediate' || clock.unit === 'asap';
    if (timeless && clock.value !== undefined) fault('value', `A clock that is ${clock.unit} takes no value.`);
    if (!timeless && clock.value === undefined) fault('value', `A clock in ${clock.unit} wants a value.`);
    if (timeless && clock.plus) fault('plus', `A clock that is ${clock.unit} has nothing to be added to. Leave plus out.`);
    if (clock.op === 'after' && timeless) fault('op', `A clock that is ${clock.unit} cannot be after. Write at or within.`);
    if (/days|months/.test(clock.unit) && !Number.isInteger(clock.value ?? 0))
      fault('value', `A clock in ${clock.unit} wants a whole number.`);
  });

export const repeatSchema = z
  .strictObject({
    ...intervalSchema.shape,
    after: z.enum(REPEATS_AFTER),
    basis_stated: basisStated,
    until: intervalSchema.optional().describe("From the first clock's start; an occurrence due at that very time still counts."),
  })
  .describe('How it comes again. previous_met: so long after the one before was held; start: a timetable.');

export type Clock = z.infer<typeof clockSchema>;
export type Interval = z.infer<typeof intervalSchema> & { readonly basis_stated?: boolean };
export type Repeat = z.infer<typeof repeatSchema>;
