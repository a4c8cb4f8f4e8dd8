import type { Report } from '@homeward/police-notifications';
import { BORN, familyName, GIVEN_NAME, PAIRS } from '../shared/children';

export interface ToldBy {
  force: string;
  report: Report;
}

const MINUTE = 60_000;
/** As much text as police write in a usual report, about 1.5 kB in all. */
const SENTENCE = 'Nobody has seen the child since the evening meal, and the telephone is switched off. ';
const text = (sentences: number) => ({ text: SENTENCE.repeat(sentences).trim() });

/** Every reference has this shape, so that a sampled row can be given another. */
export const REFERENCE = /BENCH-\d{7}/g;
export const referenceOf = (child: number): string => `BENCH-${String(child).padStart(7, '0')}`;

const pairOf = (child: number) => PAIRS[child % PAIRS.length] as (typeof PAIRS)[number];

/** One missing report of each child, of whom no other is known: it opens an episode, and is urgent as every missing report is. */
export function missingReport(child: number, now: Date): ToldBy {
  const { host, force } = pairOf(child);
  const ago = (minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);
  return {
    force,
    report: {
      kind: 'MISSING',
      told: {
        policeReference: referenceOf(child),
        category: 'MISSING',
        risk: child % 5 === 0 ? 'HIGH' : 'MEDIUM',
        leftPlacementAt: { at: ago(180) },
        lastSeenAt: { at: ago(170) },
        reportedAt: ago(20),
        placeLastSeen: { address: { text: `${child} Invented Road` }, postcode: 'ZZ1 1ZZ', authority: host },
        child: { givenName: { text: GIVEN_NAME }, familyName: { text: familyName(child) }, dateOfBirth: BORN },
        description: text(3),
        clothing: text(1),
        circumstances: text(5),
        risks: text(2),
        vulnerabilities: { notKnown: true },
        contacts: [{ name: 'An Invented Carer', relationship: 'foster carer', phone: '01634 000000' }],
        reporter: { name: { text: 'An Invented Carer' }, role: 'carer', phone: '01634 000000' },
      },
    },
  };
}

/** The same child found, without a concern: nothing of it is urgent. */
export function foundReport(child: number, now: Date): ToldBy {
  const { host, force } = pairOf(child);
  return {
    force,
    report: {
      kind: 'FOUND',
      told: {
        policeReference: referenceOf(child),
        foundAt: new Date(now.getTime() - 5 * MINUTE),
        foundPlace: 'POLICE_STATION',
        place: { authority: host },
        safeAndWell: { status: 'DONE', checkedAt: now, concern: false, crimeOrDanger: false, summary: text(2) },
      },
    },
  };
}
