import { may } from '@homeward/access';
import type { Caller } from '@homeward/service-kit';
import type { CaseHub } from './case-hub';

const INCIDENTS = 'disclosureIncidents(first: 100) { edges { node { id } } }';
const EVERYTHING = `query ($episode: ID!, $child: ID!, $of: [_Any!]!, $after: String) {
  episodes(first: 100, after: $after) { edges { cursor node { id child { id } } } pageInfo { hasNextPage endCursor } }
  children(first: 100) { edges { node { id episodes(first: 100) { edges { node { id } } } } } }
  duties(first: 100, filter: { state: [PENDING, WARNED, DUE, MET, OVERDUE, CANCELLED, SUPERSEDED] }) { edges { node { id episode { id } } } }
  ${INCIDENTS}
  episode(id: $episode) { id }
  child(id: $child) { id }
  _entities(representations: $of) { ... on Episode { id } ... on Child { id } }
}`;

interface Answer {
  episodes: { edges: { cursor: string; node: { id: string; child: { id: string } | null } }[]; pageInfo: object };
  children: { edges: { node: { id: string; episodes: { edges: { node: { id: string } }[] } | null } }[] };
  duties: { edges: { node: { id: string; episode: { id: string } | null } }[] };
  disclosureIncidents?: { edges: { node: { id: string } }[] };
  episode: { id: string } | null;
  child: { id: string } | null;
  _entities: ({ id: string } | null)[];
}

/** Every way in to a child and its episode, asked as this person in that role; the ids that any of them gives. */
export async function whatIsSeen(
  cases: CaseHub,
  caller: Caller,
  { child, episode, after = null }: { child: string; episode: string; after?: string | null },
  role = 'team-manager',
): Promise<Set<string>> {
  const document = may([role], 'disclosure-incident:read') ? EVERYTHING : EVERYTHING.replace(INCIDENTS, '');
  const answer = await cases.ask<Answer>({ ...caller, viewer: { ...caller.viewer, roles: [role] } }, document, {
    child,
    episode,
    after,
    of: [
      { __typename: 'Episode', id: episode },
      { __typename: 'Child', id: child },
    ],
  });
  const ids = JSON.stringify(answer).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  return new Set(ids);
}
