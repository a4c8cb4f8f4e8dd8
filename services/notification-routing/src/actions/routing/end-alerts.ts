import { newId, type Clock, type Tx } from '@homeward/service-kit';
import { deliveryWritingStore, type NewDelivery } from '../../store/delivery-writing.store';
import { escalationStore } from '../../store/escalation.store';
import { standDownStore, type Alerted } from '../../store/stand-down.store';
import { deliveriesTo, INBOX_ONLY, withheldFrom, type About, type Target } from './addressed-delivery';
import { announceDeliveries } from './announce-deliveries';
import { isPersonal } from './audience';
import { peopleBehind, type ContactPerson } from './plan-deliveries';
import { restrictionOn, type RestrictionFacts } from './restricted';

/** Why somebody is told that a child is found whom no pack names: because of having had the alert. */
const EVERYONE_ALERTED = {
  id: 'HUB-STAND-DOWN',
  source: 'Rule of the hub: everyone who had the alert and may still know is told of its end',
};

export type EndAlerts = (
  tx: Tx,
  of: readonly { episodeId: string | null }[],
  restrictions: readonly RestrictionFacts[],
) => Promise<void>;

/**
 * Who is told today in place of who had the alert: the same person while that person stands behind the role, at today's address; the role
 * itself once the person no longer does. Undefined where the way by which the alert went is no longer there: another is.
 */
function addresseeToday(alerted: Alerted, contactPoints: readonly ContactPerson[]): Target | undefined {
  const { organisationId, role, personSubject, personName, capacity, channel, address } = alerted;
  const whole = { organisationId, role, capacity, rule: EVERYONE_ALERTED };
  const same: Target = { ...whole, personSubject, personName, channels: [{ channel, address }] };
  if (isPersonal(role) || (personSubject === null && personName === null)) return same;
  const known = peopleBehind(contactPoints, organisationId, role).find((person) =>
    personSubject === null ? person.personName === personName : person.personSubject === personSubject,
  );
  if (known) {
    const today = known.channels.find((one) => one.channel === channel);
    return today && { ...same, channels: [today] };
  }
  return channel === 'INBOX' ? { ...whole, personSubject: null, personName: null, channels: INBOX_ONLY } : undefined;
}

/** Worked out anew: by what stands today of who is behind a role, how they are reached, and who may no longer be told. */
function standDowns(
  alerted: readonly Alerted[],
  contactPoints: readonly ContactPerson[],
  restrictions: readonly RestrictionFacts[],
  now: Date,
): NewDelivery[] {
  return alerted.flatMap((recipient) => {
    const about: About = { ...recipient, now };
    const target = addresseeToday(recipient, contactPoints);
    if (!target) return [];
    const because = restrictionOn(target, recipient.childId, restrictions, now);
    if (!because) return deliveriesTo(about, target, newId);
    return recipient.channel === 'INBOX' ? [withheldFrom(about, target, because, newId)] : [];
  });
}

/** Tells everyone who had an alert of these episodes that it has ended, where it has, and asks nobody any more to accept it. */
export function createEndAlerts({ systemClock }: { systemClock: Clock }): EndAlerts {
  return async function endAlerts(tx, of, restrictions) {
    const episodes = [...new Set(of.map(({ episodeId }) => episodeId).filter((id) => id !== null))];
    if (episodes.length === 0) return;
    const alerted = await standDownStore.everyoneAlerted(tx, episodes);
    const contactPoints = alerted.length === 0 ? [] : await escalationStore.peopleBehind(tx, alerted);
    const ends = standDowns(alerted, contactPoints, restrictions, tx.now);
    announceDeliveries(tx, await deliveryWritingStore.addDeliveries(tx, ends, [], systemClock.now()));
    await standDownStore.settleAsks(tx, episodes);
  };
}
