import { PLAIN_BECAUSE, plainColumns } from '@homeward/testkit';

const { CODE, ID, STAFF } = PLAIN_BECAUSE;

/** Columns that could hold words, and why they are kept as they are: whatever is in neither list, this one or that of what is encrypted, fails a test. */
export const PLAIN_COLUMNS: Readonly<Record<string, string>> = {
  ...plainColumns(
    CODE,
    `
    cme_case.state episode_fact.state schooling.status
  `,
  ),
  ...plainColumns(
    ID,
    `
    cme_case.authority_id school.urn schooling.school_urn
  `,
  ),
  ...plainColumns(STAFF, `schooling.recorded_by`),
  'cme_enquiry.body': 'which public body was asked: no person',
  'school.name': 'a school, from the public register',
};
