import { buildSubgraph, type Platform, type Service } from '@homeward/service-kit';
import { createAcceptAssignment, createDeclareUnable, createHandBack } from './actions/assignment/answer-offer';
import { createArrangeInterview } from './actions/assignment/arrange-interview';
import { followEpisodes } from './actions/assignment/follow-episodes';
import { createFollowCancelled, createFollowOwed } from './actions/assignment/follow-owed-interviews';
import { createAssignWorker, createBookInterview, createLogContactAttempt } from './actions/assignment/plan-visit';
import {
  createListOwnAssignments,
  createReadAssignments,
  createReadAssignmentsOfEpisodes,
} from './actions/assignment/read-assignments';
import { createReadCommissionsOfProviders, createRecordCommission } from './actions/commission';
import { createEndWithoutInterview } from './actions/interview/end-without-interview';
import { createHoldInterview } from './actions/interview/hold-interview';
import { createRaiseConcern } from './actions/interview/raise-concern';
import { createReadConcernsOfAssignments, createReadConcernsOfEpisodes } from './actions/interview/read-concerns';
import {
  createReadInterviewOfAssignments,
  createReadInterviews,
  createReadInterviewsOfEpisodes,
} from './actions/interview/read-interviews';
import { createReleaseInterview } from './actions/interview/release-interview';
import { createSubmitInterview } from './actions/interview/submit-interview';
import { AssignmentResolver } from './graphql/assignment/assignment.resolver';
import { EpisodeResolver } from './graphql/episode.resolver';
import { ConcernResolver } from './graphql/interview/concern.resolver';
import { InterviewResolver } from './graphql/interview/interview.resolver';
import { Child, Episode } from './graphql/linked.type';
import { ProviderResolver } from './graphql/provider/provider.resolver';
import { followCancelledInterviewJob } from './jobs/follow-cancelled-interview.job';
import { followEpisodeJob } from './jobs/follow-episode.job';
import { followOwedInterviewJob } from './jobs/follow-owed-interview.job';

/** Who interviews a child who has returned, what the child told, and who was given which part of it. */
export async function createRhiProviders(platform: Platform): Promise<Service> {
  const { database, organisations, clocks } = platform;
  const assignments = new AssignmentResolver(
    {
      read: createReadAssignments(database),
      listOwn: createListOwnAssignments(database),
      readInterviews: createReadInterviewOfAssignments(database),
      readConcerns: createReadConcernsOfAssignments(database),
      accept: createAcceptAssignment(database),
      declareUnable: createDeclareUnable(database, organisations),
      handBack: createHandBack(database, organisations),
      arrange: createArrangeInterview(database, organisations),
      assignWorker: createAssignWorker(database),
      book: createBookInterview(database),
      logAttempt: createLogContactAttempt(database),
    },
    organisations,
    clocks.business,
  );
  const interviews = new InterviewResolver(
    {
      read: createReadInterviews(database),
      hold: createHoldInterview(database),
      endWithout: createEndWithoutInterview(database, organisations),
      raiseConcern: createRaiseConcern(database),
      submit: createSubmitInterview(database, organisations),
      release: createReleaseInterview(database, organisations),
    },
    organisations,
    assignments,
  );
  const reads = {
    assignments: createReadAssignmentsOfEpisodes(database),
    interviews: createReadInterviewsOfEpisodes(database),
    concerns: createReadConcernsOfEpisodes(database),
  };
  const episodes = new EpisodeResolver(reads, organisations, assignments);
  const providers = new ProviderResolver(
    organisations,
    createRecordCommission(database, organisations),
    createReadCommissionsOfProviders(database),
  );
  const subgraph = buildSubgraph({
    platform,
    resolvers: [AssignmentResolver, InterviewResolver, ConcernResolver, EpisodeResolver, ProviderResolver],
    instances: [assignments, interviews, new ConcernResolver(assignments), episodes, providers],
    orphanedTypes: [Episode, Child],
    references: {
      Assignment: ({ id }, ctx) => assignments.byId(id, ctx),
      Interview: ({ id }, ctx) => interviews.byId(id, ctx),
      Provider: ({ id }) => providers.byId(id),
      Episode: ({ id }) => ({ id }),
    },
  });
  return {
    name: platform.serviceName,
    subgraph,
    jobs: [
      followOwedInterviewJob(createFollowOwed(organisations)),
      followCancelledInterviewJob(createFollowCancelled(organisations)),
      followEpisodeJob(followEpisodes),
    ],
    sweeps: [],
    close: async () => undefined,
  };
}
