import { missingReport, REPORT_MISSING, type ReceiptAnswer } from '../journeys/reports';
import { LONG_AGO, NIGHT } from './night';
import { CALLERS, type Doors } from './trial-hub';

export const EMAIL = 'amir.vale@rochdale.example';

const RECORD_CHILD = 'mutation($input: RecordChildInput!) { recordChild(input: $input) { id } }';
const RECORD_PLACEMENT = 'mutation($input: RecordPlacementInput!) { recordPlacement(input: $input) { id } }';
const RECORD_ALLOCATION = 'mutation($input: RecordAllocationInput!) { recordAllocation(input: $input) { id } }';

/** Names hold no digits for the match, so a number is spelt in letters. */
const familyName = (child: number): string => `Of${[...String(child)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
const named = (child: number) => ({ givenName: 'Amelia', familyName: familyName(child), dateOfBirth: '2011-03-09' });
export const referenceOf = (child: number): string => `FAULT-${child}`;

/** Children whom Rochdale looks after, in foster homes in Medway, each with a worker; give no address where the hub sends no mail, as one that waits for it fails. */
export async function recordChildren(hub: Doors, from: number, to: number, email: string | null = EMAIL): Promise<void> {
  let next = from;
  const record = async (): Promise<void> => {
    for (let child = next++; child < to; child = next++) await recordChild(hub, child, email);
  };
  await Promise.all([record(), record(), record(), record()]);
}

async function recordChild(hub: Doors, child: number, email: string | null): Promise<void> {
  const authorityChildId = `R-${child}`;
  const record = (document: string, input: object) =>
    hub.ask('case-records', CALLERS.rochdale(), document, { input: { authorityChildId, ...input } });
  await record(RECORD_CHILD, { ...named(child), status: ['LOOKED_AFTER'] });
  const home = { kind: 'FOSTER', hostAuthority: 'Medway', address: `${child} Invented Road`, startedAt: LONG_AGO };
  await record(RECORD_PLACEMENT, { ...home, reference: `P-${child}` });
  const worker = { role: 'ALLOCATED_WORKER', personName: 'Amir Vale', personSubject: 'rochdale-social-worker', email };
  await record(RECORD_ALLOCATION, { ...worker, startedAt: LONG_AGO });
}

export const missingInput = (child: number) =>
  missingReport({ policeReference: referenceOf(child), ...named(child), authority: 'Medway', risk: 'HIGH' }, NIGHT);

/** Kent reports the child missing from Medway. Resolves to the receipt, which says that the hub has it. */
export async function reportMissing(hub: Doors, child: number): Promise<ReceiptAnswer['receipt']> {
  const variables = { input: missingInput(child) };
  const answer = await hub.ask<{ reportMissing: ReceiptAnswer }>(
    'police-notifications',
    CALLERS.kentPolice(),
    REPORT_MISSING,
    variables,
  );
  return answer.reportMissing.receipt;
}

/** One after the other, with a pause between them; the numbers of the children from `from` to `to` - 1. */
export async function reportAll(hub: Doors, from: number, to: number, pauseMs = 0): Promise<void> {
  for (let child = from; child < to; child += 1) {
    await reportMissing(hub, child);
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
