import { EpisodeFact, FactAnswer, MissingFrom, Risk } from '@homeward/domain';
import { z } from 'zod';
import { oneOf, said } from './words';

const ANSWERS = { yes: FactAnswer.YES, no: FactAnswer.NO, possible: FactAnswer.POSSIBLE } as const;

/** `true` and `false` are taken for yes and no. */
const answer = z
  .union([z.boolean(), z.enum(['yes', 'no', 'possible'])])
  .transform((value) => (typeof value === 'boolean' ? (value ? FactAnswer.YES : FactAnswer.NO) : ANSWERS[value]));

const byName = new Map(Object.values(EpisodeFact).map((fact) => [said(fact), fact]));

/** What an authority says of an absence beside the police: known or believed is yes, what could be is possible. */
export const factFields = {
  flags: z
    .partialRecord(z.enum([...byName.keys()] as [string, ...string[]]), answer)
    .default({})
    .transform((flags) =>
      Object.entries(flags).map(([name, value]) => ({ fact: byName.get(name) as EpisodeFact, answer: value as FactAnswer })),
    ),
  'own risk': oneOf(Object.values(Risk)).optional().describe("The authority's own grade beside that of the police"),
  'partner age gap': z.number().min(0).optional().describe('In years'),
  'missing from': oneOf(Object.values(MissingFrom)).optional().describe("As the authority's own record has it"),
};
