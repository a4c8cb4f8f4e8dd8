import { type Cast, type CastChild, workerOf } from './cast';
import { findPersonaOfForce } from './forces';

const RULE = 'rule { id source }';
const EPISODE = `id state category risk startedAt
  policeReferences { reference }
  records { authority { id } capacity state category ${RULE} mayAuthorise { ${RULE} } authorisations { kind } }
  duties { id kind topic occurrence state owner { id } ownerRole dueAt metAt plannedFor deferrals { until endedAt } mayBeDeferred { ${RULE} } tell attendees ${RULE} clocks { dueAt ${RULE} } }
  deliveries { subject state holdUntil: heldUntil recipient { organisation { id } role } ${RULE} }
  decisions { at outcomes { kind because ${RULE} organisation { id } role } }
  assignments { id state offeredTo { id } interview { id } }
  interviews { id outcome heldAt heldWithinDue }
  child { cmeCases { id state reviewAt } }`;

const LISTED = 'edges { node { id policeReferences { reference } } }';
const OF_CHILD = `query ScenarioChild($child: ID!) { child(id: $child) { episodes(first: 100) { ${LISTED} } } }`;
const OF_PLACE = `query ScenarioPlace { episodes(first: 100) { ${LISTED} } }`;
const WHOLE = `query ScenarioEpisode($id: ID!) { episode(id: $id) { ${EPISODE} } }`;

interface Rule {
  rule: { id: string; source: string };
}

/** One episode as its reader is shown it; a part that may not be seen is null. */
export interface ReadEpisode {
  id: string;
  state: string;
  category: string | null;
  risk: string | null;
  startedAt: string | null;
  policeReferences: { reference: string }[] | null;
  records:
    | (Rule & {
        authority: { id: string };
        capacity: string;
        state: string;
        category: string | null;
        mayAuthorise: Rule[] | null;
        authorisations: { kind: string }[] | null;
      })[]
    | null;
  duties:
    | (Rule & {
        id: string;
        kind: string;
        topic: string | null;
        occurrence: number;
        state: string;
        owner: { id: string };
        ownerRole: string | null;
        dueAt: string | null;
        metAt: string | null;
        plannedFor: string | null;
        deferrals: { until: string; endedAt: string | null }[];
        mayBeDeferred: Rule | null;
        tell: string[];
        attendees: string[];
        clocks: (Rule & { dueAt: string | null })[];
      })[]
    | null;
  deliveries:
    | (Rule & {
        subject: string;
        state: string;
        holdUntil: string | null;
        recipient: { organisation: { id: string }; role: string };
      })[]
    | null;
  decisions:
    | {
        at: string;
        outcomes: (Rule & { kind: string; because: string; organisation: { id: string } | null; role: string | null })[];
      }[]
    | null;
  assignments: { id: string; state: string; offeredTo: { id: string }; interview: { id: string } | null }[] | null;
  child: { cmeCases: { id: string; state: string; reviewAt: string | null }[] | null } | null;
  interviews: { id: string; outcome: string | null; heldAt: string | null; heldWithinDue: boolean | null }[] | null;
}

type Listed = Pick<ReadEpisode, 'id' | 'policeReferences'>;

interface Edges {
  edges: { node: Listed }[];
}

/** Who reads what the hub made of a child: its own authority, or where nobody knows whose it is the authority of the place. */
export function readerOf(child: CastChild): string {
  const party = child.told.of ?? child.livesIn;
  return party ? workerOf(party) : findPersonaOfForce(null);
}

/** The absences of a child, the newest first. */
async function listEpisodes(cast: Cast, child: CastChild): Promise<Listed[]> {
  const { ask } = cast.hub;
  if (child.id) {
    const answer = await ask<{ child: { episodes: Edges | null } | null }>(readerOf(child), OF_CHILD, { child: child.id });
    return (answer.child?.episodes?.edges ?? []).map(({ node }) => node);
  }
  const answer = await ask<{ episodes: Edges }>(readerOf(child), OF_PLACE, {});
  const mark = `${cast.mark}-${child.givenName}-`;
  return answer.episodes.edges
    .map(({ node }) => node)
    .filter((node) => node.policeReferences?.some(({ reference }) => reference.startsWith(mark)));
}

/** The absence that began then, or the last one. */
export async function readEpisode(
  cast: Cast,
  child: CastChild,
  began?: Date,
): Promise<{ episode: ReadEpisode | null; count: number }> {
  const episodes = await listEpisodes(cast, child);
  const reference = began ? child.referencesByStart.get(began.getTime()) : child.reference?.text;
  const meant = episodes.find((one) => one.policeReferences?.some((each) => each.reference === reference));
  const id = (meant ?? (began ? undefined : episodes[0]))?.id;
  if (id === undefined) return { episode: null, count: episodes.length };
  const answer = await cast.hub.ask<{ episode: ReadEpisode | null }>(readerOf(child), WHOLE, { id });
  return { episode: answer.episode, count: episodes.length };
}
