import { buildSubgraph, type Platform, type Service } from '@homeward/service-kit';
import { createRecordCmeEnquiry, createSetCmeDormant } from './actions/change-cme-case';
import { createOpenCmeCase } from './actions/open-cme-case';
import { createListCmeCasesToReview, createReadCmeCases, createReadCmeCasesOfChildren } from './actions/read-cme-cases';
import { createListPupilsMissing, createReadSchoolingOfChildren, createReadSchoolings } from './actions/read-schooling';
import { createReadSchools } from './actions/read-schools';
import { recordAbsences } from './actions/record-absences';
import { createRecordSchooling } from './actions/record-schooling';
import { ChildResolver } from './graphql/child.resolver';
import { Child } from './graphql/child.type';
import { CmeCaseResolver } from './graphql/cme-case.resolver';
import { SchoolingResolver } from './graphql/schooling.resolver';
import { followMergeJob, followPartingJob } from './jobs/follow-merge.job';
import { recordAbsenceJob } from './jobs/record-absence.job';

/** Where children are taught, and who looks for those whom nobody teaches. */
export async function createEducation(platform: Platform): Promise<Service> {
  const { database, organisations } = platform;
  const schoolings = new SchoolingResolver(
    createRecordSchooling(database, organisations),
    createListPupilsMissing(database),
    createReadSchoolings(database),
    createReadSchools(database),
  );
  const cases = new CmeCaseResolver({
    open: createOpenCmeCase(database),
    enquire: createRecordCmeEnquiry(database),
    rest: createSetCmeDormant(database),
    read: createReadCmeCases(database),
    listToReview: createListCmeCasesToReview(database),
  });
  const children = new ChildResolver(createReadSchoolingOfChildren(database), createReadCmeCasesOfChildren(database));
  const subgraph = buildSubgraph({
    platform,
    resolvers: [SchoolingResolver, CmeCaseResolver, ChildResolver],
    instances: [schoolings, cases, children],
    orphanedTypes: [Child],
    references: {
      Schooling: ({ id }, ctx) => schoolings.byId(id, ctx),
      School: ({ id }, ctx) => schoolings.schoolById(id, ctx),
      CmeCase: ({ id }, ctx) => cases.byId(id, ctx),
      Child: ({ id }) => ({ id }),
    },
  });
  return {
    name: platform.serviceName,
    subgraph,
    jobs: [recordAbsenceJob(recordAbsences), followMergeJob(), followPartingJob()],
    sweeps: [],
    close: async () => undefined,
  };
}
