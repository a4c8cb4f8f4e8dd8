/** The id of a school, also as an organisation of the hub where it is one: `school.123456`. */
export const schoolIdOf = (urn: string): string => `school.${urn}`;

/** The URN in such an id; null for anything else. */
export const urnOf = (schoolId: string): string | null => /^school\.(\d{6})$/.exec(schoolId)?.[1] ?? null;
