import { DOCUMENTS } from '@homeward/cli/dist/demo/documents';

/** Step 6 of the main job, as the demonstration asks it: one child, across all subgraphs. */
export const WHOLE_PICTURE = DOCUMENTS.wholePicture;

/** What a duty manager's screen shows of many: each episode joined across all subgraphs. */
export const LIST_OF_EPISODES = `query ListOfEpisodes($first: Int!) {
  episodes(first: $first) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      id state category risk reportedAt startedAt foundAt returnedAt withheld
      responsibleAuthority { id name } hostAuthority { id name }
      child {
        id givenName familyName dateOfBirth withheld
        currentPlacement { kind hostAuthority { id name } }
        schooling { school { name } status attendancePercent missingNow }
      }
      notifications { id kind version policeReference receivedAt flags }
      deliveries { id subject channel state recipient { organisation { id name } role personName } acceptedAt acceptedBy withheldBecause }
      duties { id kind state owner { id name } dueAt metAt rule { id source } }
      assignments { id state offeredTo { id name } workerName dueAt }
      interviews { id outcome heldAt heldWithinDue submittedAt withheld }
    } }
  }
}`;

/** The same of those alone for which the asker's authority is responsible. */
export const OWN_EPISODES = LIST_OF_EPISODES.replace(
  'episodes(first: $first)',
  'episodes(first: $first, filter: { scope: OURS })',
);

export const bodyOf = (query: string, variables: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ query, variables });
