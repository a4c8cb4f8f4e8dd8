import type { ReceiptAnswer } from '../journeys/reports';
import { NIGHT } from './night';
import { missingInput, referenceOf } from './reports';
import { CALLERS, type TrialHub } from './trial-hub';

interface Report {
  at: string;
  mutation: string;
  input: string;
  told: (child: number) => object;
}

const on = (time: string): string => `${NIGHT.toISOString().slice(0, 10)}T${time}:00Z`;
const safe = { status: 'DONE', checkedAt: on('11:40'), concern: false, crimeOrDanger: false };

/** Everything that can be said of one absence in a day, and the time at which the hub heard it. */
const DAY: readonly Report[] = [
  {
    at: '02:20',
    mutation: 'reportMissing',
    input: 'ReportMissingInput',
    told: (child) => ({ ...missingInput(child), risk: 'MEDIUM' }),
  },
  {
    at: '03:00',
    mutation: 'reportMissing',
    input: 'ReportMissingInput',
    told: (child) => ({ ...missingInput(child), risk: 'MEDIUM', lastSeenAt: { at: on('01:30') } }),
  },
  { at: '04:00', mutation: 'changeRisk', input: 'ChangeRiskInput', told: () => ({ risk: 'HIGH', gradedAt: on('03:55') }) },
  {
    at: '09:45',
    mutation: 'reportFound',
    input: 'ReportFoundInput',
    told: () => ({ foundAt: on('09:40'), foundPlace: 'POLICE_STATION', place: { authority: 'Medway' } }),
  },
  { at: '10:00', mutation: 'retractFound', input: 'RetractFoundInput', told: () => ({ retractedAt: on('09:55') }) },
  {
    at: '10:35',
    mutation: 'reportFound',
    input: 'ReportFoundInput',
    told: () => ({ foundAt: on('10:30'), foundPlace: 'PUBLIC_PLACE', place: { authority: 'Medway' } }),
  },
  { at: '11:20', mutation: 'recordReturn', input: 'RecordReturnInput', told: () => ({ returnedAt: on('11:15') }) },
  { at: '12:00', mutation: 'recordSafeAndWell', input: 'RecordSafeAndWellInput', told: () => ({ safeAndWell: safe }) },
];

export const REPORTS_OF_THE_DAY = DAY.length;

/**
 * Kent tells the whole day of these children, each report at its own time and, as lines are bad, twice: the second time the hub has it
 * already. `after` is called when a report of the day has been told of all of them.
 */
export async function tellTheDay(hub: TrialHub, children: readonly number[], after: () => Promise<void>): Promise<void> {
  for (const { at, mutation, input, told } of DAY) {
    await hub.inside.clocks.business.moveTo(new Date(on(at)));
    const document = `mutation($input: ${input}!) { told: ${mutation}(input: $input) {
      __typename ... on Accepted { receipt { notificationId } } ... on Duplicate { receipt { notificationId } } } }`;
    for (const child of children) {
      const variables = { input: { ...told(child), policeReference: referenceOf(child) } };
      const tell = () => hub.ask<{ told: ReceiptAnswer }>('police-notifications', CALLERS.kentPolice(), document, variables);
      const [{ told: first }, { told: second }] = [await tell(), await tell()];
      expect([first.__typename, second.__typename]).toEqual(['Accepted', 'Duplicate']);
      expect(second.receipt).toEqual(first.receipt);
    }
    await after();
  }
}
