import { parseLondonWallTime as at } from '@homeward/domain';
import { decide, packsFor, type DecisionInput, type RelationFacts } from '@homeward/protocols';

const EARLIER = 20;
const IN_CARE: RelationFacts = { status: ['LOOKED_AFTER'], openToServices: true, openToSocialCare: true, hasMissingPlan: false };

/** Who is responsible and who is host, for each pack that speaks: the heaviest are those in which two packs speak of one child. */
const PAIRS = [
  { responsible: 'authority.rochdale', host: 'authority.medway', force: 'force.kent' },
  { responsible: 'authority.bournemouth-christchurch-and-poole', host: 'authority.medway', force: 'force.kent' },
  { responsible: 'authority.medway', host: 'authority.bournemouth-christchurch-and-poole', force: 'force.dorset' },
  { responsible: 'authority.buckinghamshire', host: 'authority.shropshire', force: 'force.west-mercia' },
  { responsible: 'authority.worcestershire', host: 'authority.buckinghamshire', force: 'force.thames-valley' },
  { responsible: 'authority.cumberland', host: 'authority.rochdale', force: 'force.greater-manchester' },
] as const;

const DAY_MS = 24 * 3_600_000;

/** One episode of a child with twenty earlier ones, at the moments at which the hub decides: reported, found, returned. */
export const inputs = (): DecisionInput[] =>
  PAIRS.flatMap(({ responsible, host, force }) => {
    const reported = at('2026-11-14 02:10');
    const found = at('2026-11-14 09:40');
    const input = (event: DecisionInput['event'], now: Date, foundAt: Date | null): DecisionInput => ({
      event,
      now,
      packs: packsFor([responsible, host], now),
      authorities: { responsible, host, areaLastSeen: host, areaFound: foundAt && host },
      forces: { investigating: force, whereFound: null },
      times: {
        startedAt: at('2026-11-14 01:00'),
        lastSeenAt: at('2026-11-14 01:00'),
        reportedAt: at('2026-11-14 02:05'),
        notificationReceivedAt: reported,
        foundAt,
        foundReportReceivedAt: foundAt,
        returnedAt: event === 'returned' ? foundAt : null,
      },
      facts: {
        identity: 'CONFIRMED',
        category: 'MISSING',
        risk: 'HIGH',
        riskWhenFound: foundAt && 'HIGH',
        dateOfBirth: '2011-05-05',
        placementKind: 'AGENCY_FOSTER',
        placementNotifiedToHost: true,
        flags: { exploitation_risk: true, safeguarding_concern: false },
        earlierEpisodes: Array.from({ length: EARLIER }, (_, n) => {
          const startedAt = new Date(reported.getTime() - (n + 1) * 17 * DAY_MS);
          return { startedAt, reportedAt: startedAt };
        }),
        interview: 'NONE',
      },
      relations: { [responsible]: IN_CARE },
    });
    return [input('missing', reported, null), input('found', found, found), input('returned', at('2026-11-14 11:15'), found)];
  });

const WARM_UP = 2_000;
const ROUNDS = 5;
const PER_ROUND = 6_000;

/** Decisions a second on one core: the median of five rounds over all pairs of packs and all three moments. */
export function measureDecisions(print: (line: string) => void): number {
  const all = inputs();
  const run = (count: number): number => {
    const began = performance.now();
    for (let n = 0; n < count; n += 1) decide(all[n % all.length]!);
    return (count * 1_000) / (performance.now() - began);
  };
  run(WARM_UP);
  const rates = Array.from({ length: ROUNDS }, () => run(PER_ROUND)).sort((one, other) => one - other);
  print(
    `decisions with ${EARLIER} earlier episodes over ${PAIRS.length} pairs of packs, a second in each round: ${rates.map((rate) => rate.toFixed(0)).join(', ')}`,
  );
  return rates[Math.floor(ROUNDS / 2)]!;
}
