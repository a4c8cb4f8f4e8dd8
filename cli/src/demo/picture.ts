/** The shapes that the demonstration's documents answer with, as far as it reads them. */
export interface Rule {
  id: string;
  source: string;
  note?: string | null;
}
export interface Named {
  id: string;
  name: string;
}
export interface Delivery {
  id: string;
  subject: string;
  channel: string;
  state: string;
  urgent: boolean;
  recipient: { organisation: Named; role: string; personName: string | null };
  rule: Rule;
  requestedAt: string;
  deliveredAt: string | null;
  openedAt: string | null;
  acceptedAt: string | null;
  acceptedBy: string | null;
  withheldBecause: string | null;
  escalatedFrom: string | null;
  episode?: { id: string } | null;
  notification?: {
    id: string;
    policeReference: string;
    risk: string | null;
    placeLastSeen: { authority: { id: string } | null } | null;
    child: { givenName: { text: string | null } | null; familyName: { text: string | null } | null } | null;
  } | null;
}
export interface Connection<T> {
  edges: { node: T }[];
}
export interface Duty {
  id: string;
  kind: string;
  topic: string | null;
  state: string;
  owner: Named;
  ownerRole: string | null;
  dueAt: string | null;
  metAt: string | null;
  rule: Rule;
  clocks: { authority: Named; from: string; startsAt: string; dueAt: string; counts: boolean; rule: Rule }[];
}
export interface InterviewRead {
  id: string;
  outcome: string | null;
  heldAt: string | null;
  heldWithinDue: boolean | null;
  submittedAt: string | null;
  parts: { kind: string; text: string | null }[] | null;
  releases: { to: { name: string }; parts: string[]; purpose: string; handling: string | null; releasedBy: string }[] | null;
  withheld: string[];
}
export interface EpisodeRead {
  id: string;
  state: string;
  risk: string | null;
  reportedAt: string | null;
  startedAt: string;
  foundAt: string | null;
  returnedAt: string | null;
  responsibleAuthority: Named | null;
  hostAuthority: Named | null;
  records: { authority: Named; capacity: string; rule: Rule }[] | null;
  duties: Duty[] | null;
  stillOwed:
    | { kind: string; topic: string | null; state: string; owner: { name: string }; dueAt: string | null; rule: { id: string } }[]
    | null;
  notifications:
    | {
        id: string;
        kind: string;
        receivedAt: string;
        flags: string[];
        safeAndWell: { status: string; concern: boolean | null } | null;
      }[]
    | null;
  deliveries: Delivery[] | null;
  assignments:
    { id: string; state: string; offeredTo: Named; workerName: string | null; attempts: { result: string }[] | null }[] | null;
  interviews: InterviewRead[] | null;
  concerns: { id: string; raisedAt: string }[] | null;
}
export interface ChildRead {
  id: string;
  givenName: string | null;
  familyName: string | null;
  schooling: { school: { name: string } | null; status: string; missingNow: boolean } | null;
  episodes: Connection<EpisodeRead> | null;
}
export interface AssignmentRead {
  id: string;
  state: string;
  dueAt: string;
  minutesLeft: number | null;
  comparisons: { authority: Named; dueAt: string; rule: { id: string } }[] | null;
  episode: { id: string } | null;
  child: {
    id: string;
    givenName: string | null;
    communicationNeeds: string | null;
    nhsNumber: string | null;
    withheld: string[];
  } | null;
}
export interface AccessRead {
  at: string;
  actorName: string;
  organisation: Named | null;
  service: string;
  action: string;
  outcome: string;
}
