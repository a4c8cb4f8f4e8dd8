const FIELDS = `id subject channel state urgent recipient { organisation { id } role personName } rule { id source } requestedAt sentAt deliveredAt
  openedAt openedBy acceptedAt acceptedBy acceptBy heldUntil withheldBecause failedBecause repeats escalatedFrom changeCursor withheld
  notification { id } episode { id } interview { id }`;

export interface SeenDelivery {
  id: string;
  subject: string;
  channel: string;
  state: string;
  urgent: boolean;
  recipient: { organisation: { id: string }; role: string; personName: string | null };
  acceptedBy: string | null;
  openedBy: string | null;
  acceptedAt: string | null;
  acceptBy: string | null;
  heldUntil: string | null;
  deliveredAt: string | null;
  withheldBecause: string | null;
  failedBecause: string | null;
  repeats: number;
  escalatedFrom: string | null;
  changeCursor: string;
  withheld: string[];
  episode: { id: string } | null;
}

export interface InboxAnswer {
  inbox: { edges: { cursor: string; node: SeenDelivery }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export const INBOX = `query ($filter: InboxFilter, $first: Int, $after: String) { inbox(filter: $filter, first: $first, after: $after) {
  edges { cursor node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
export const DELIVERY = `query ($id: ID!) { delivery(id: $id) { ${FIELDS} } }`;
export const OPEN = `mutation ($id: ID!) { openDelivery(id: $id) { ${FIELDS} } }`;
export const ACCEPT = `mutation ($id: ID!) { acceptDelivery(id: $id) { ${FIELDS} } }`;
export const CALL = `mutation ($input: RecordPhoneCallInput!) { recordPhoneCall(input: $input) { ${FIELDS} } }`;
export const POINT = `mutation ($input: RecordContactPointInput!) { recordContactPoint(input: $input) { id role position channels { channel address secure } } }`;
export const OF_EPISODES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Episode { id deliveries { ${FIELDS} } } } }`;
export const OF_NOTIFICATIONS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PoliceNotification { id deliveries { ${FIELDS} } } } }`;
export const CHANGED = `subscription ($after: String) { inboxChanged(after: $after) { ${FIELDS} } }`;
