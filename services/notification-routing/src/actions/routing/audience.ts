interface RoleRule {
  /** Roles of a token whose holders work that role's inbox. */
  tokenRoles: readonly string[];
  /** The role is one person for one child: with an account, nobody else sees what was sent to that person. */
  personal?: true;
  /** Whose inbox shows it where the person has no account. */
  standIn?: string;
}

/** The roles to which a decision may address something, and who works them. A role that is not named here is the front door's. */
const ROLES: Readonly<Record<string, RoleRule>> = {
  front_door: { tokenRoles: ['front-door-worker'] },
  out_of_hours: { tokenRoles: ['out-of-hours-worker'] },
  missing_team: { tokenRoles: ['missing-information-officer'] },
  missing_information_officer: { tokenRoles: ['missing-information-officer'] },
  cme_officer: { tokenRoles: ['cme-officer'] },
  provider: { tokenRoles: ['provider-manager', 'provider-worker'] },
  police: { tokenRoles: ['police-system', 'police-liaison-officer'] },
  safeguarding_desk: { tokenRoles: ['safeguarding-desk'] },
  allocated_worker: { tokenRoles: ['allocated-worker'], personal: true, standIn: 'team_manager' },
  team_manager: { tokenRoles: ['team-manager'], personal: true, standIn: 'team_manager' },
  practice_manager: { tokenRoles: ['team-manager'] },
  service_manager: { tokenRoles: ['service-manager'] },
  head_of_service: { tokenRoles: ['head-of-service'] },
  assistant_director: { tokenRoles: ['assistant-director'] },
  director: { tokenRoles: ['director'] },
  senior_leadership: { tokenRoles: ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'] },
  exploitation_lead: { tokenRoles: ['ce-missing-team'] },
  exploitation_team: { tokenRoles: ['ce-missing-team'] },
  iro: { tokenRoles: ['iro'], personal: true, standIn: 'iro' },
  cp_chair: { tokenRoles: ['cp-chair'], personal: true, standIn: 'front_door' },
};

export const FRONT_DOOR = 'front_door';

/**
 * Whose inbox shows a delivery beside the person's own: never nobody's, as a delivery that no one can see is a silence.
 * @returns null where it is for that person alone
 */
export function audienceOf(role: string, personSubject: string | null): string | null {
  const rule = ROLES[role];
  if (!rule) return FRONT_DOOR;
  if (!rule.personal) return role;
  return personSubject === null ? (rule.standIn ?? FRONT_DOOR) : null;
}

/** One person for one child, named by the decision; who stands behind any other role is the organisation's own list. */
export const isPersonal = (role: string): boolean => ROLES[role]?.personal === true;

/** The inboxes that somebody with these roles of a token works. */
export const audiencesOf = (tokenRoles: readonly string[]): string[] =>
  Object.entries(ROLES)
    .filter(([, rule]) => rule.tokenRoles.some((role) => tokenRoles.includes(role)))
    .map(([role]) => role);
