import type { SeenDecision } from '../../store/episode-parts.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Decision, Outcome } from './decision.type';

const toOutcome = (
  { kind, rule, because, organisationId, role }: SeenDecision['outcomes'][number],
  authorities: AuthorityMapper,
): Outcome =>
  Object.assign(new Outcome(), {
    kind,
    rule,
    because,
    organisation: organisationId === null ? null : authorities.toOrganisation(organisationId),
    role,
  });

/** A decision is shown whole or not at all: it holds organisations, roles and rules, and nothing of the child. */
export const toDecision = ({ id, at, subject, reason, packs, outcomes }: SeenDecision, authorities: AuthorityMapper): Decision =>
  Object.assign(new Decision(), {
    id,
    at,
    subject,
    reason,
    packs,
    outcomes: outcomes.map((outcome) => toOutcome(outcome, authorities)),
  });
