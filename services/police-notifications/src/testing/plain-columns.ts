import { PLAIN_BECAUSE, plainColumns } from '@homeward/testkit';

const { CODE, ID } = PLAIN_BECAUSE;

/** Columns that could hold words, and why they are kept as they are: whatever is in neither list, this one or that of what is encrypted, fails a test. */
export const PLAIN_COLUMNS: Readonly<Record<string, string>> = {
  ...plainColumns(
    CODE,
    `
    notification.kind notification.category notification.risk notification.found_place notification.check_status notification.flags
  `,
  ),
  ...plainColumns(
    ID,
    `
    notification.force_id notification.police_reference notification.area_authority_id notification.received_from
  `,
  ),
};
