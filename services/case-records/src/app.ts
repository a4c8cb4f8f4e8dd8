import { buildSubgraph, type Platform, type Service } from '@homeward/service-kit';
import { createRecordAllocation } from './actions/allocation/record-allocation';
import { createEndAttendance } from './actions/attendance/end-attendance';
import { createInviteAttendee } from './actions/attendance/invite-attendee';
import { createRecordCarer } from './actions/attendance/record-carer';
import { createBreakGlass } from './actions/break-glass/break-glass';
import { createEndBreakGlass } from './actions/break-glass/end-break-glass';
import { createReadChildAccesses } from './actions/child/read-child-accesses';
import { createReadChildPeople } from './actions/child/read-child-people';
import { createReadChildParts } from './actions/child/read-child-parts';
import { createListChildren, createReadChildren } from './actions/child/read-children';
import { createRecordChild } from './actions/child/record-child';
import { createRecordDutyMet } from './actions/duty/record-duty-met';
import { createDeferDuty } from './actions/duty/defer-duty';
import { createListDuties } from './actions/duty/list-duties';
import { createDutySweep } from './actions/duty/move-due-duties';
import { createPlanDuty } from './actions/duty/plan-duty';
import { createDecideAgainSweep } from './actions/episode/decide-again';
import { createReadEpisodeParts } from './actions/episode/read-episode-parts';
import { createListEpisodes, createListEpisodesOfChildren, createReadEpisodes } from './actions/episode/read-episodes';
import { createRecordEpisodeFacts } from './actions/episode/record-episode-facts';
import { createListHazards } from './actions/hazard/list-hazards';
import { createRecordNationalAlert } from './actions/hazard/record-national-alert';
import { createCloseHazard, createReviewHazard } from './actions/hazard/review-hazard';
import { createWaiveInterview } from './actions/interview/waive-interview';
import { createConfirmMatch } from './actions/matching/confirm-match';
import { createListMatchTasks } from './actions/matching/list-match-tasks';
import { createRecordAdoption } from './actions/adoption/record-adoption';
import { createDisclosureIncidents } from './actions/disclosure/disclosure-incidents';
import { createWithdrawDisclosure } from './actions/disclosure/withdraw-disclosure';
import { createMergeChildren } from './actions/matching/merge-children';
import { createNotOurs } from './actions/matching/not-ours';
import { createSeparateRecords } from './actions/matching/separate-records';
import { createSplitChild } from './actions/matching/split-child';
import { createEndPlacement, createRecordPlacement } from './actions/placement/record-placement';
import { createDiscloseLocation } from './actions/protection/disclose-location';
import { createEndLocationProtection } from './actions/protection/end-location-protection';
import { createRecordLocationProtection } from './actions/protection/record-location-protection';
import { createReviewLocationProtection } from './actions/protection/review-location-protection';
import { createProtectionReviewSweep } from './actions/protection/tell-of-due-reviews';
import { createRecordContactRestriction } from './actions/restriction/record-contact-restriction';
import { createRecordAuthorisation } from './actions/record/record-authorisation';
import { parseCaseRecordsConfig } from './config';
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
import { AttendanceResolver } from './graphql/in-person/attendance.resolver';
import { BreakGlassResolver } from './graphql/in-person/break-glass.resolver';
import { ChildPeopleResolver } from './graphql/in-person/child-people.resolver';
import { HazardResolver } from './graphql/hazard/hazard.resolver';
import { MatchTaskResolver } from './graphql/matching/match-task.resolver';
import { DisclosureResolver } from './graphql/disclosure/disclosure.resolver';
import { UndoResolver } from './graphql/matching/undo.resolver';
import { PlacementResolver } from './graphql/placement/placement.resolver';
import { LocationProtectionResolver } from './graphql/protection/location-protection.resolver';
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
  const { database, jobsDatabase, organisations, clocks, environment } = platform;
  const { protectionReviewMonths } = parseCaseRecordsConfig(environment);
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
    createPlanDuty(database, jobsDatabase),
    createDeferDuty(database, jobsDatabase),
  );
  const parts = new EpisodeReferences(authorities, episodeParts);
  const confirmMatch = createConfirmMatch(database, jobsDatabase);
  const disclosures = new DisclosureResolver(
    authorities,
    createWithdrawDisclosure(database, jobsDatabase, organisations),
    createDisclosureIncidents(database),
  );
  const undo = new UndoResolver(children, episodes, {
    notOurs: createNotOurs(database, jobsDatabase, organisations),
    merge: createMergeChildren(database, jobsDatabase),
    split: createSplitChild(database, jobsDatabase),
    separate: createSeparateRecords(database, jobsDatabase),
    adopt: createRecordAdoption(database, jobsDatabase),
  });
  const instances = [
    children,
    new ChildAccessesResolver(authorities, createReadChildAccesses(database)),
    new ChildPartsResolver(authorities, childParts, createListEpisodesOfChildren(database)),
    episodes,
    new EpisodeChangesResolver(
      episodes,
      createRecordEpisodeFacts(database, jobsDatabase),
      createWaiveInterview(database, jobsDatabase),
      createRecordAuthorisation(database, jobsDatabase),
      parts,
    ),
    new EpisodePartsResolver(authorities, children, episodeParts, childParts),
    duties,
    new MatchTaskResolver(authorities, createListMatchTasks(database), confirmMatch, episodes),
    undo,
    disclosures,
    new HazardResolver(
      authorities,
      createListHazards(database),
      createRecordNationalAlert(database),
      createReviewHazard(database),
      createCloseHazard(database),
    ),
    new AuthorityResolver(authorities),
    new PlacementResolver(authorities, createRecordPlacement(database, organisations), createEndPlacement(database)),
    new AllocationResolver(authorities, createRecordAllocation(database)),
    new ContactRestrictionResolver(authorities, createRecordContactRestriction(database, organisations)),
    new LocationProtectionResolver(
      authorities,
      createRecordLocationProtection(database, organisations, protectionReviewMonths),
      createReviewLocationProtection(database, protectionReviewMonths),
      createEndLocationProtection(database),
      createDiscloseLocation(database, organisations),
    ),
    new ChildPeopleResolver(authorities, createReadChildPeople(database)),
    new BreakGlassResolver(
      authorities,
      children,
      createBreakGlass(jobsDatabase, organisations),
      createEndBreakGlass(database, jobsDatabase),
    ),
    new AttendanceResolver(
      authorities,
      createInviteAttendee(database, jobsDatabase, organisations),
      createRecordCarer(jobsDatabase),
      createEndAttendance(database, jobsDatabase),
    ),
  ];
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
      DisclosureIncident: ({ id }, ctx) => disclosures.byId(id, ctx),
      Authority: ({ id }) => authorities.toAuthority(id),
      PoliceForce: ({ id }) => authorities.toForce(id),
    },
  });
  return {
    name: platform.serviceName,
    subgraph,
    jobs: JOBS,
    sweeps: [createDutySweep(), createDecideAgainSweep(), createProtectionReviewSweep()],
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
  UndoResolver,
  DisclosureResolver,
  HazardResolver,
  AuthorityResolver,
  PlacementResolver,
  AllocationResolver,
  ContactRestrictionResolver,
  LocationProtectionResolver,
  ChildPeopleResolver,
  BreakGlassResolver,
  AttendanceResolver,
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
