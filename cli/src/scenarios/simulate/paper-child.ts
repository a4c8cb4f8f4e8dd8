import type {
  AllocationRole,
  AuthorisationKind,
  Category,
  CheckStatus,
  EpisodeFact,
  FactAnswer,
  MissingFrom,
  Risk,
} from '@homeward/domain';
import type { DecidedHazard, Decision, InterviewProgress } from '@homeward/protocols';
import type { Party } from '../format/parties';
import type { WorldChild } from '../format/world.schema';
import type { PlayedStep } from '../with-history';

/** One decision on paper: what led to it, and what the packs made of it. */
export interface PaperDecision {
  at: Date;
  /** Null: time alone has passed. */
  step: PlayedStep | null;
  /** Who is told of it: everybody concerned, only who was not told before, or nobody. */
  spoken: 'all' | 'anew' | 'nobody';
  decision: Decision;
}

/** One absence as far as it is told, kept in memory alone. */
export interface PaperAbsence {
  began: Date;
  leftAt: Date | null;
  lastSeenAt: Date | null;
  reportedAt: Date;
  receivedAt: Date;
  foundAt: Date | null;
  foundReceivedAt: Date | null;
  returnedAt: Date | null;
  category: Category;
  gradings: { risk: Risk; at: Date; heardAt: Date }[];
  lastSeenIn: Party | null;
  foundIn: Party | null;
  force: string | null;
  check: CheckStatus | null;
  concernAt: Date | null;
  crimeOrDanger: boolean;
  facts: Map<EpisodeFact, FactAnswer>;
  ownRisk: Risk | null;
  partnerAgeGap: number | null;
  missingFrom: MissingFrom | null;
  attempts: number;
  interview: InterviewProgress;
  met: { slot: string; at: Date }[];
  planned: { slot: string; for: Date }[];
  deferred: { slot: string; until: Date }[];
  /** By the responsible authority. */
  authorised: AuthorisationKind[];
  decisions: PaperDecision[];
}

export interface PaperPlacement {
  in: Party;
  kind: NonNullable<WorldChild['placed']>['kind'];
  home: string | undefined;
  since: Date;
  hostTold: boolean;
  miles: number | null;
  contract: boolean | null;
  outsideEngland: boolean | null;
}

export interface PaperChild {
  told: WorldChild;
  /** As the authority has it now. */
  standing: Pick<
    WorldChild,
    'status' | 'legal' | 'missing plan' | 'disability or special needs' | 'known trafficked' | 'out of the UK' | 'never absent'
  >;
  placements: PaperPlacement[];
  workers: Map<AllocationRole, string>;
  absences: PaperAbsence[];
  /** Without any absence. */
  hazards: DecidedHazard[];
}

export const lastOf = (child: PaperChild): PaperAbsence | undefined => child.absences.at(-1);

export const placementAt = ({ placements }: PaperChild, at: Date): PaperPlacement | null =>
  [...placements].sort((one, other) => other.since.getTime() - one.since.getTime()).find(({ since }) => since <= at) ?? null;

type Placed = NonNullable<WorldChild['placed']>;

export const paperPlacement = (placed: Placed, since: Date): PaperPlacement => ({
  in: placed.in,
  kind: placed.kind,
  home: placed.home,
  since,
  hostTold: placed['host told'] !== false,
  miles: placed.miles ?? null,
  contract: placed['contract asks for the protocol'] ?? null,
  outsideEngland: placed['outside England'] ?? null,
});

export function paperChild(told: WorldChild, settled: Date): PaperChild {
  const { placed } = told;
  return {
    told,
    standing: told,
    placements: placed ? [paperPlacement(placed, placed.since ?? settled)] : [],
    workers: new Map(),
    absences: [],
    hazards: [],
  };
}
