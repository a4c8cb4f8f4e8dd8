import { type DecisionEvent, type DecisionInput, packsFor } from '@homeward/protocols';

/** A decision as case-records keeps it: enough to make it again. Times are text, as json has them. */
export interface StoredDecision {
  id: string;
  episode_id: string;
  at: Date;
  packs: string[];
  facts: StoredFacts;
}

type Texts<T> = { [K in keyof T]: T[K] extends Date | null | undefined ? string | null : T[K] };

interface StoredFacts {
  event: DecisionEvent;
  authorities: DecisionInput['authorities'];
  forces: DecisionInput['forces'];
  times: Texts<DecisionInput['times']>;
  facts: Omit<DecisionInput['facts'], 'earlierEpisodes' | 'establishmentEpisodes'> & {
    earlierEpisodes: { startedAt: string; reportedAt: string | null }[];
    establishmentEpisodes?: string[] | null;
  };
  relations: DecisionInput['relations'];
  met?: { slot: string; at: string }[];
}

const dateOrNull = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

/** The question that was put to the packs then. */
export function questionOf({ at, facts: stored }: StoredDecision): DecisionInput {
  const { event, authorities, forces, times, facts, relations, met } = stored;
  return {
    event,
    now: at,
    packs: packsFor(Object.values(authorities), at),
    authorities,
    forces,
    times: Object.fromEntries(
      Object.entries(times).map(([name, text]) => [name, dateOrNull(text)]),
    ) as unknown as DecisionInput['times'],
    facts: {
      ...facts,
      earlierEpisodes: facts.earlierEpisodes.map(({ startedAt, reportedAt }) => ({
        startedAt: new Date(startedAt),
        reportedAt: dateOrNull(reportedAt),
      })),
      establishmentEpisodes: facts.establishmentEpisodes?.map((text) => new Date(text)) ?? null,
    },
    relations,
    met: (met ?? []).map(({ slot, at: metAt }) => ({ slot, at: new Date(metAt) })),
  };
}
