import type { AccessRead, ChildRead, Delivery, EpisodeRead } from './picture';
import { londonTime } from './stage';

type Print = (line: string) => void;

const SUBJECTS: Readonly<Record<string, string>> = {
  MISSING_ALERT: 'Missing alert',
  STAND_DOWN: 'Stand-down',
  RISK_CHANGED: 'Risk changed',
  IDENTITY_QUESTION: 'Who is this child?',
  SAFEGUARDING_CONCERN: 'Safeguarding concern',
  INTERVIEW_OWED: 'Interview owed',
  ASSIGNMENT_UNABLE: 'Provider unable',
  INTERVIEW_SUBMITTED: 'Interview submitted',
  INTERVIEW_RELEASED: 'Interview released',
  DISCLOSURE_WITHDRAWN: 'Please delete: sent by mistake',
};

const who = (delivery: Delivery): string =>
  `${delivery.recipient.organisation.name}, ${delivery.recipient.role.replaceAll('_', ' ')}${delivery.recipient.personName ? ` (${delivery.recipient.personName})` : ''}`;

function fate(delivery: Delivery): string {
  if (delivery.acceptedAt) return `accepted by ${delivery.acceptedBy} ${londonTime(delivery.acceptedAt)}`;
  if (delivery.openedAt) return `opened ${londonTime(delivery.openedAt)}, not accepted`;
  if (delivery.deliveredAt) return `delivered ${londonTime(delivery.deliveredAt)}`;
  return delivery.state.toLowerCase();
}

/** Step 7: who was told, when and how; who was not and why; what each reader was shown or refused; what is still owed. */
export function printTrail(print: Print, child: ChildRead, accesses: readonly AccessRead[]): void {
  const episode = child.episodes?.edges[0]?.node;
  if (!episode) return;
  print(
    `\nThe trail: ${child.givenName} ${child.familyName}, missing from ${londonTime(episode.startedAt)}, returned ${londonTime(episode.returnedAt)}`,
  );
  const deliveries = [...(episode.deliveries ?? [])].sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
  for (const subject of new Set(deliveries.map((delivery) => delivery.subject))) {
    print(`\n  ${SUBJECTS[subject] ?? subject}`);
    for (const delivery of deliveries.filter((each) => each.subject === subject)) printDelivery(print, delivery);
  }
  printDuties(print, episode);
  printAccesses(print, accesses);
  printOwed(print, episode);
}

function printDelivery(print: Print, delivery: Delivery): void {
  if (delivery.state === 'WITHHELD') {
    print(
      `    NOT told  ${who(delivery)}: ${String(delivery.withheldBecause).replaceAll('_', ' ').toLowerCase()}   [${delivery.rule.id}]`,
    );
    return;
  }
  const next = delivery.escalatedFrom ? ', asked next' : '';
  print(`    told      ${who(delivery)}${next}, by ${delivery.channel.toLowerCase()}: ${fate(delivery)}   [${delivery.rule.id}]`);
}

function printDuties(print: Print, episode: EpisodeRead): void {
  print('\n  What was owed');
  for (const duty of episode.duties ?? []) {
    const end = duty.metAt ? `met ${londonTime(duty.metAt)}` : duty.state.toLowerCase();
    print(
      `    ${dutyName(duty)}, by ${duty.owner.name}, due ${londonTime(duty.dueAt)}: ${end}   [${duty.rule.id}; ${duty.rule.source}]`,
    );
    for (const clock of duty.clocks.filter((each) => !each.counts)) {
      print(`      for comparison: ${clock.authority.name} reads ${londonTime(clock.dueAt)}   [${clock.rule.id}]`);
    }
  }
}

function printAccesses(print: Print, accesses: readonly AccessRead[]): void {
  print('\n  Who looked');
  const counted = new Map<string, number>();
  for (const access of accesses.filter(({ action }) => !action.startsWith('job:'))) {
    const shown =
      { SHOWN: 'was shown', CHANGED: 'changed', REFUSED: 'was refused', NOTHING: 'asked and was shown nothing:' }[
        access.outcome
      ] ?? access.outcome;
    const line = `${access.organisation?.name ?? 'The hub'}, ${access.actorName}, ${shown} ${access.action}`;
    counted.set(line, (counted.get(line) ?? 0) + 1);
  }
  for (const [line, times] of [...counted].sort(([a], [b]) => a.localeCompare(b)))
    print(`    ${line}${times > 1 ? `, ${times} times` : ''}`);
}

function printOwed(print: Print, episode: EpisodeRead): void {
  const owed = episode.stillOwed ?? [];
  print('');
  if (owed.length === 0) print('  Nothing owed.');
  for (const duty of owed) {
    print(
      `  Still owed: ${dutyName(duty)}, by ${duty.owner.name}, due ${duty.dueAt ? londonTime(duty.dueAt) : 'no time stated'} [${duty.rule.id}]`,
    );
  }
}

/** `manager decision on strategy meeting`. */
const dutyName = ({ kind, topic }: { kind: string; topic: string | null }): string =>
  [kind, topic]
    .filter((word) => word !== null)
    .join(' on ')
    .replaceAll('_', ' ')
    .toLowerCase();
