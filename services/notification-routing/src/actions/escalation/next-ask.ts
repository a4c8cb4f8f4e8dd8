import type { RestrictionReason } from '@homeward/domain';
import type { AskStage } from '../../entities/ask.entity';
import { INBOX_ONLY, type Target } from '../routing/addressed-delivery';
import { FRONT_DOOR } from '../routing/audience';
import { targetOf, type ContactPerson } from '../routing/plan-deliveries';
import type { Addressee } from '../routing/restricted';

export const SAFEGUARDING_DESK = 'desk.safeguarding';
export const DESK_ROLE = 'safeguarding_desk';

/** Who is asked after whom when nobody accepted in time. After the desk there is nobody, and the alarm sounds. */
const AFTER: Readonly<Record<AskStage, readonly AskStage[]>> = {
  PERSON: ['PERSON', 'ROLE', 'FRONT_DOOR', 'DESK'],
  ROLE: ['FRONT_DOOR', 'DESK'],
  FRONT_DOOR: ['DESK'],
  DESK: [],
};

export interface Asked {
  organisationId: string;
  role: string;
  stage: AskStage;
  /** Of the person of the list asked last. */
  position: number;
}

export interface EscalationFacts {
  /** The people behind the role that was asked, in order. */
  people: readonly ContactPerson[];
  /** Only an authority has a front door. */
  isAuthority: boolean;
  rule: Target['rule'];
  capacity: Target['capacity'];
  /** Already has a delivery of this decision. */
  wasTold(addressee: Addressee & { personName: string | null }): boolean;
  restrictionOn(addressee: Addressee): RestrictionReason | undefined;
}

export interface NextAsk {
  stage: AskStage;
  position: number;
  target: Target;
}

function candidates(asked: Asked, stage: AskStage, facts: EscalationFacts): NextAsk[] {
  const { organisationId, role } = asked;
  const whole = (organisation: string, of: string): NextAsk[] => {
    const { capacity, rule } = facts;
    const target = {
      organisationId: organisation,
      role: of,
      personSubject: null,
      personName: null,
      capacity,
      rule,
      channels: INBOX_ONLY,
    };
    return [{ stage, position: asked.position, target }];
  };
  switch (stage) {
    case 'PERSON':
      return facts.people
        .filter((person) => person.position > asked.position)
        .map((person) => ({ stage, position: person.position, target: targetOf(person, facts, true) }));
    case 'ROLE':
      return whole(organisationId, role);
    case 'FRONT_DOOR':
      return facts.isAuthority && role !== FRONT_DOOR ? whole(organisationId, FRONT_DOOR) : [];
    case 'DESK':
      return organisationId === SAFEGUARDING_DESK ? [] : whole(SAFEGUARDING_DESK, DESK_ROLE);
  }
}

/**
 * The next to be asked who may be told.
 * @returns `next` null when nobody is left; `withheld` those who were passed over, with the reason
 */
export function nextAsk(
  asked: Asked,
  facts: EscalationFacts,
): { next: NextAsk | null; withheld: { target: Target; because: RestrictionReason }[] } {
  const withheld: { target: Target; because: RestrictionReason }[] = [];
  for (const stage of AFTER[asked.stage]) {
    for (const candidate of candidates(asked, stage, facts)) {
      if (facts.wasTold(candidate.target)) continue;
      const because = facts.restrictionOn(candidate.target);
      if (!because) return { next: candidate, withheld };
      withheld.push({ target: candidate.target, because });
    }
  }
  return { next: null, withheld };
}
