/** Urgent mail overtakes all other. 1 is served first. */
export const mailPriority = (urgent: boolean): number => (urgent ? 1 : 10);
