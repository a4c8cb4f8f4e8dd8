/** The wake-up of whoever follows the inbox of an organisation. */
export const inboxTopic = (organisationId: string): string => `inbox:${organisationId}`;
