/** Reports as a police system sends them. All people are invented. */
export interface Reported {
  policeReference: string;
  givenName: string;
  familyName: string;
  dateOfBirth: string;
  authority?: string;
  nhsNumber?: string;
  risk?: string;
  /** Before it was reported; three unless said otherwise. */
  lastSeenHoursBefore?: number;
}

export const REPORT_MISSING = `mutation Report($input: ReportMissingInput!) { reportMissing(input: $input) {
  __typename ... on Accepted { receipt { notificationId version flags } } ... on Duplicate { receipt { notificationId version flags } } } }`;
export const REPORT_FOUND = `mutation Found($input: ReportFoundInput!) { reportFound(input: $input) {
  __typename ... on Accepted { receipt { notificationId version flags } } ... on Duplicate { receipt { notificationId version flags } } } }`;
export const RECORD_RETURN = REPORT_FOUND.replaceAll('reportFound', 'recordReturn').replaceAll(
  'ReportFoundInput',
  'RecordReturnInput',
);

export interface ReceiptAnswer {
  __typename: 'Accepted' | 'Duplicate';
  receipt: { notificationId: string; version: number; flags: string[] };
}

export function missingReport(report: Reported, reportedAt: Date): Record<string, unknown> {
  return {
    policeReference: report.policeReference,
    category: 'MISSING',
    risk: report.risk ?? 'MEDIUM',
    leftPlacementAt: { notKnown: true },
    lastSeenAt: { at: new Date(reportedAt.getTime() - (report.lastSeenHoursBefore ?? 3) * 3_600_000).toISOString() },
    reportedAt: reportedAt.toISOString(),
    placeLastSeen: { address: report.authority ? { text: 'The bus station' } : { notKnown: true }, authority: report.authority },
    child: {
      givenName: { text: report.givenName },
      familyName: { text: report.familyName },
      dateOfBirth: report.dateOfBirth,
      nhsNumber: report.nhsNumber,
    },
    description: { notKnown: true },
    circumstances: { text: 'Did not come home' },
    reporter: { name: { text: 'Wilf Marchbank' }, role: 'carer' },
  };
}
