import { personaOf, type StepOf } from '@homeward/cli';
import { type Cast, type CastChild, workerOf } from './cast';

/** Who answers for education at the child's own authority. */
function officerFor(child: CastChild, step: { by?: { name: string } | undefined }): string {
  const own = child.told.of && (personaOf(child.told.of.id, 'CME officer')?.name ?? workerOf(child.told.of));
  const as = step.by?.name ?? own;
  if (!as || !child.id) throw new Error('No authority has recorded this child.');
  return as;
}

const CASES = 'query Scenario($child: ID!) { child(id: $child) { cmeCases { id } } }';
const mutation = (name: string, input: string): string =>
  `mutation Scenario($input: ${input}!) { ${name}(input: $input) { id } }`;

async function caseOf(cast: Cast, child: CastChild, as: string): Promise<string> {
  const answer = await cast.hub.ask<{ child: { cmeCases: { id: string }[] | null } | null }>(as, CASES, { child: child.id });
  const [newest] = answer.child?.cmeCases ?? [];
  if (!newest) throw new Error('There is no search for this child yet.');
  return newest.id;
}

export const schoolSteps = {
  schooled: async (step: StepOf<'schooled'>, child: CastChild, cast: Cast) => {
    const school = step.school ? { schoolName: step.school, schoolUrn: '123456' } : {};
    const input = { childId: child.id, status: step.status, from: step.at.toISOString(), ...school };
    await cast.hub.ask(officerFor(child, step), mutation('recordSchooling', 'RecordSchoolingInput'), { input });
  },
  'education case': async (step: StepOf<'education case'>, child: CastChild, cast: Cast) => {
    const input = { childId: child.id, reason: step.reason };
    await cast.hub.ask(officerFor(child, step), mutation('openCmeCase', 'OpenCmeCaseInput'), { input });
  },
  'education enquiry': async (step: StepOf<'education enquiry'>, child: CastChild, cast: Cast) => {
    const as = officerFor(child, step);
    const at = step.at.toISOString();
    const answer = step.answer ? { answeredAt: at, answer: step.answer, childFound: step.found } : {};
    const input = { caseId: await caseOf(cast, child, as), body: step.of, askedAt: at, ...answer };
    await cast.hub.ask(as, mutation('recordCmeEnquiry', 'RecordCmeEnquiryInput'), { input });
  },
  'education rests': async (step: StepOf<'education rests'>, child: CastChild, cast: Cast) => {
    const as = officerFor(child, step);
    const input = { caseId: await caseOf(cast, child, as), reviewAt: step.until.toISOString() };
    await cast.hub.ask(as, mutation('setCmeDormant', 'SetCmeDormantInput'), { input });
  },
};
