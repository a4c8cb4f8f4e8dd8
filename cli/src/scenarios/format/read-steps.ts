import { type Fault, faultsOf, type Path } from './faults';
import { type Step, STEPS, type Verb, VERBS } from './steps.schema';

export interface ReadSteps {
  steps: { step: Step; path: Path }[];
  faults: Fault[];
}

/** Reads each step by its verb. */
export function readSteps(raw: readonly unknown[], above: Path): ReadSteps {
  const steps: ReadSteps['steps'] = [];
  const faults: Fault[] = [];
  for (const [index, each] of raw.entries()) {
    const path = [...above, index];
    const read = readStep(each, path);
    if ('faults' in read) faults.push(...read.faults);
    else steps.push({ step: read.step, path });
  }
  return { steps, faults };
}

function readStep(raw: unknown, path: Path): { step: Step } | { faults: Fault[] } {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return { faults: [{ path, message: 'A step is written as `at:`, then a verb with its child, as `missing: Isla`.' }] };
  const verb = verbOf(raw);
  if (verb === undefined) {
    const words = Object.keys(raw).filter((key) => !['at', 'by', 'refused'].includes(key));
    const named = words[0] === undefined ? 'This step says nothing that happens' : `«${words[0]}» is no verb`;
    return {
      faults: [
        { path: words[0] === undefined ? path : [...path, words[0]], message: `${named}: write one of ${VERBS.join(', ')}.` },
      ],
    };
  }
  const parsed = STEPS[verb].safeParse(raw);
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues, path) };
  const { [verb]: child, ...fields } = parsed.data as Record<string, unknown>;
  return { step: { verb, child, ...fields } as unknown as Step };
}

/** `found` and `returned` may also stand in a `missing` step, which begins with its own verb. */
const verbOf = (raw: object): Verb | undefined => VERBS.find((verb) => Object.hasOwn(raw, verb));
