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
import { createSubmitInterview } from './actions/interview/submit-interview';
import { followRestrictions } from './actions/follow-restrictions';
import { createLiftSharingException, createRecordSharingException } from './actions/sharing/except-sharing';
import { createReleaseInterview } from './actions/sharing/release-interview';
import { createReviewSharing } from './actions/sharing/review-sharing';
import { createWaitingReviewsSweep } from './actions/sharing/tell-of-waiting-reviews';
import { parseRhiConfig } from './config';
import { AssignmentResolver } from './graphql/assignment/assignment.resolver';
import { EpisodeResolver } from './graphql/episode.resolver';
import { ConcernResolver } from './graphql/interview/concern.resolver';
import { InterviewResolver } from './graphql/interview/interview.resolver';
import { Child, Episode } from './graphql/linked.type';
import { SharingResolver } from './graphql/sharing/sharing.resolver';
import { ProviderResolver } from './graphql/provider/provider.resolver';
import { followCancelledInterviewJob } from './jobs/follow-cancelled-interview.job';
import { followEpisodeJob } from './jobs/follow-episode.job';
import { followRestrictionJob } from './jobs/follow-restriction.job';
import { followMergeJob, followPartingJob } from './jobs/follow-merge.job';
import { followOwedInterviewJob } from './jobs/follow-owed-interview.job';
import { withdrawReleaseJob } from './jobs/withdraw-release.job';

/** Who interviews a child who has returned, what the child told, and who was given which part of it. */
export async function createRhiProviders(platform: Platform): Promise<Service> {
  const { database, organisations, clocks, environment } = platform;
  const { sharingReviewWorkingDays } = parseRhiConfig(environment);
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
    },
    organisations,
    assignments,
  );
  const sharing = new SharingResolver(
    {
      release: createReleaseInterview(database, organisations, sharingReviewWorkingDays),
      review: createReviewSharing(database, organisations),
      except: createRecordSharingException(database, organisations),
      lift: createLiftSharingException(database),
    },
    organisations,
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
    resolvers: [AssignmentResolver, InterviewResolver, SharingResolver, ConcernResolver, EpisodeResolver, ProviderResolver],
    instances: [assignments, interviews, sharing, new ConcernResolver(assignments), episodes, providers],
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
      followRestrictionJob(followRestrictions),
      followMergeJob(),
      followPartingJob(),
      withdrawReleaseJob(),
    ],
    sweeps: [createWaitingReviewsSweep(sharingReviewWorkingDays)],
    close: async () => undefined,
  };
}
