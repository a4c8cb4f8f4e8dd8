import { buildSubgraph, type Platform, type Service } from '@homeward/service-kit';
import { createRecordAllocation } from './actions/allocation/record-allocation';
import { createReadChildAccesses } from './actions/child/read-child-accesses';
import { createReadChildParts } from './actions/child/read-child-parts';
import { createListChildren, createReadChildren } from './actions/child/read-children';
import { createRecordChild } from './actions/child/record-child';
import { createRecordDutyMet } from './actions/duty/record-duty-met';
import { createListDuties } from './actions/duty/list-duties';
import { createDutySweep } from './actions/duty/move-due-duties';
import { createDecideAgainSweep } from './actions/episode/decide-again';
import { createReadEpisodeParts } from './actions/episode/read-episode-parts';
import { createListEpisodes, createListEpisodesOfChildren, createReadEpisodes } from './actions/episode/read-episodes';
import { createRecordEpisodeFacts } from './actions/episode/record-episode-facts';
import { createWaiveInterview } from './actions/interview/waive-interview';
import { createConfirmMatch } from './actions/matching/confirm-match';
import { createListMatchTasks } from './actions/matching/list-match-tasks';
import { createEndPlacement, createRecordPlacement } from './actions/placement/record-placement';
import { createRecordContactRestriction } from './actions/restriction/record-contact-restriction';
import { AllocationResolver } from './graphql/allocation/allocation.resolver';
import { AuthorityMapper } from './graphql/authority/authority.mapper';
import { AuthorityResolver } from './graphql/authority/authority.resolver';
import { ChildAccessesResolver } from './graphql/child/child-accesses.resolver';
import { ChildPartsResolver } from './graphql/child/child-parts.resolver';
import { ChildResolver } from './graphql/child/child.resolver';
import { DutyResolver } from './graphql/duty/duty.resolver';
import { EpisodeChangesResolver } from './graphql/episode/episode-changes.resolver';
import { EpisodePartsResolver } from './graphql/episode/episode-parts.resolver';
import { EpisodeReferences } from './graphql/episode/episode-references';
import { EpisodeResolver } from './graphql/episode/episode.resolver';
import { MatchTaskResolver } from './graphql/matching/match-task.resolver';
import { PlacementResolver } from './graphql/placement/placement.resolver';
import { ContactRestrictionResolver } from './graphql/restriction/contact-restriction.resolver';
import { followAssignmentJob } from './jobs/follow-assignment.job';
import { followChangedChildJob } from './jobs/follow-changed-child.job';
import { followConcernJob } from './jobs/follow-concern.job';
import { followContactAttemptJob } from './jobs/follow-contact-attempt.job';
import { followInterviewEndJob } from './jobs/follow-interview-end.job';
import { followSubmittedInterviewJob } from './jobs/follow-submitted-interview.job';
import { recordNotificationJob } from './jobs/record-notification.job';

/** Which child, who is responsible, the episode, each authority's file on it, what the protocols decide and owe. */
export async function createCaseRecords(platform: Platform): Promise<Service> {
  const { database, jobsDatabase, organisations, clocks } = platform;
  const authorities = new AuthorityMapper(organisations, clocks.business);
  const childParts = createReadChildParts(database);
  const episodeParts = createReadEpisodeParts(database);

  const children = new ChildResolver(
    authorities,
    createReadChildren(database),
    createListChildren(database),
    createRecordChild(database),
  );
  const episodes = new EpisodeResolver(authorities, createReadEpisodes(database), createListEpisodes(database));
  const duties = new DutyResolver(
    authorities,
    createListDuties(database),
    episodeParts,
    episodes,
    createRecordDutyMet(database, jobsDatabase),
  );
  const confirmMatch = createConfirmMatch(database, jobsDatabase);
  const instances = [
    children,
    new ChildAccessesResolver(authorities, createReadChildAccesses(database)),
    new ChildPartsResolver(authorities, childParts, createListEpisodesOfChildren(database)),
    episodes,
    new EpisodeChangesResolver(
      episodes,
      createRecordEpisodeFacts(database, jobsDatabase),
      createWaiveInterview(database, jobsDatabase),
    ),
    new EpisodePartsResolver(authorities, children, episodeParts, childParts),
    duties,
    new MatchTaskResolver(authorities, createListMatchTasks(database), confirmMatch, episodes),
    new AuthorityResolver(authorities),
    new PlacementResolver(authorities, createRecordPlacement(database, organisations), createEndPlacement(database)),
    new AllocationResolver(authorities, createRecordAllocation(database)),
    new ContactRestrictionResolver(authorities, createRecordContactRestriction(database, organisations)),
  ];
  const parts = new EpisodeReferences(authorities, episodeParts);
  const subgraph = buildSubgraph({
    platform,
    resolvers: RESOLVERS,
    instances,
    references: {
      Child: ({ id }, ctx) => children.byId(id, ctx),
      Episode: ({ id }, ctx) => episodes.byId(id, ctx),
      Duty: ({ id }, ctx) => duties.byId(id, ctx),
      AuthorityRecord: ({ id }, ctx) => parts.recordById(id, ctx),
      Decision: ({ id }, ctx) => parts.decisionById(id, ctx),
      Authority: ({ id }) => authorities.toAuthority(id),
      PoliceForce: ({ id }) => authorities.toForce(id),
    },
  });
  return {
    name: platform.serviceName,
    subgraph,
    jobs: JOBS,
    sweeps: [createDutySweep(), createDecideAgainSweep()],
    close: async () => undefined,
  };
}

const RESOLVERS = [
  ChildResolver,
  ChildAccessesResolver,
  ChildPartsResolver,
  EpisodeResolver,
  EpisodeChangesResolver,
  EpisodePartsResolver,
  DutyResolver,
  MatchTaskResolver,
  AuthorityResolver,
  PlacementResolver,
  AllocationResolver,
  ContactRestrictionResolver,
];

const JOBS = [
  recordNotificationJob,
  followChangedChildJob,
  followContactAttemptJob,
  followAssignmentJob,
  followInterviewEndJob,
  followSubmittedInterviewJob,
  followConcernJob,
];
