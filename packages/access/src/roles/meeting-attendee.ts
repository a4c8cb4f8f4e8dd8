import type { Role } from '../role';

export const meetingAttendee: Role = {
  role: 'meeting-attendee',
  description:
    'Is invited to a meeting about one child: reads what the meeting is about, from the invitation until its end (INF-04).',
  organisationKinds: ['AUTHORITY', 'FORCE', 'PROVIDER', 'SCHOOL'],
  actions: ['child:read', 'episode:read', 'duty:read', 'authority:read'],
  rows: { ATTENDEE: 'PERSON' },
  reads: { ATTENDEE: 'ATTENDEE' },
  purposes: ['SAFEGUARD_CHILD', 'PLAN_CARE'],
};
