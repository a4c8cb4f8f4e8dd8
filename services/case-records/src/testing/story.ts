import { AllocationRole, ChildStatus, PlacementKind } from '@homeward/domain';
import type { Caller } from '@homeward/service-kit';
import { createRecordAllocation } from '../actions/allocation/record-allocation';
import { createRecordChild, type RecordChild } from '../actions/child/record-child';
import { createRecordPlacement, type RecordPlacement } from '../actions/placement/record-placement';
import type { CaseHub } from './case-hub';

const LONG_AGO = new Date('2026-06-01T09:00:00Z');

export const AMELIA: RecordChild = {
  authorityChildId: 'R-100',
  givenName: 'Amelia',
  familyName: 'Cruz',
  dateOfBirth: '2011-03-09',
  status: [ChildStatus.LOOKED_AFTER],
};

/** A child that its authority looks after, with its worker, team manager and reviewing officer. */
export async function careFor(cases: CaseHub, caller: Caller, overrides: Partial<RecordChild> = {}): Promise<string> {
  const { database } = cases.platform;
  const child = await createRecordChild(database)(caller, { ...AMELIA, ...overrides });
  const team = caller.viewer.organisationId.replace('authority.', '');
  const people: [AllocationRole, string, string][] = [
    [AllocationRole.ALLOCATED_WORKER, 'Amir Vale', 'social-worker'],
    [AllocationRole.TEAM_MANAGER, 'Pat Quill', 'team-manager'],
    [AllocationRole.IRO, 'Ida Marsh', 'iro'],
  ];
  for (const [role, personName, subject] of people) {
    const person = { personName, personSubject: `${team}-${subject}`, phone: '01706 000000', startedAt: LONG_AGO };
    await createRecordAllocation(database)(caller, { authorityChildId: child.authorityChildId as string, role, ...person });
  }
  return child.id;
}

/** Where the child lives; in a foster home of Medway, unless said otherwise. */
export async function place(cases: CaseHub, caller: Caller, overrides: Partial<RecordPlacement> = {}): Promise<string> {
  const { database, organisations } = cases.platform;
  const placement = await createRecordPlacement(database, organisations)(caller, {
    authorityChildId: AMELIA.authorityChildId,
    reference: 'P-1',
    kind: PlacementKind.FOSTER,
    hostAuthority: 'Medway',
    address: '1 Invented Road, Chatham',
    startedAt: LONG_AGO,
    notifiedHostAt: LONG_AGO,
    ...overrides,
  });
  return placement.id;
}

/** Amelia of Rochdale, who lives in Medway. */
export async function ameliaInMedway(cases: CaseHub, rochdale: Caller): Promise<string> {
  const childId = await careFor(cases, rochdale);
  await place(cases, rochdale);
  return childId;
}

/** As police report her. */
export const REPORTED_AMELIA = { givenName: 'AMELIA', familyName: 'Cruz', dateOfBirth: '2011-03-09' };
