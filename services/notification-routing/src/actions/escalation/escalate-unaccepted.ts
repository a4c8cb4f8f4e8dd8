import { newId, type Caller, type Clock, type Database, type Log, type Organisations, type Tx } from '@homeward/service-kit';
import { deliveryWritingStore, type NewDelivery } from '../../store/delivery-writing.store';
import { escalationStore, type OverdueAsk, type PersonBehind, type RestrictionInForce } from '../../store/escalation.store';
import { announceDeliveries } from '../routing/announce-deliveries';
import { deliveriesTo, withheldFrom, type About } from '../routing/addressed-delivery';
import { peopleBehind } from '../routing/plan-deliveries';
import { restrictionOn } from '../routing/restricted';
import { closeToDesk, openToDesk } from './desk-access';
import { nextAsk, SAFEGUARDING_DESK } from './next-ask';

const BATCH = 100;

export interface EscalateUnacceptedParts {
  caller: () => Caller;
  organisations: Organisations;
  systemClock: Clock;
  log: Log;
}

type MovedAsk = Parameters<typeof escalationStore.moveOn>[1][number];

interface Step {
  deliveries: NewDelivery[];
  moved: MovedAsk;
}

/**
 * Asks the next where nobody accepted in time: the next person of the role's list, by telephone too where a number is recorded, then the
 * whole role, the front door, the safeguarding desk. When nobody is left, the alarm sounds at every further interval: it is never silent.
 */
export function createEscalateUnaccepted({ caller, organisations, systemClock, log }: EscalateUnacceptedParts) {
  return (jobsDatabase: Database): Promise<number> =>
    jobsDatabase.write(caller(), 'job:escalate-unaccepted', async (tx) => {
      await closeToDesk(tx);
      const overdue = await escalationStore.claimOverdue(tx, BATCH);
      if (overdue.length === 0) return 0;
      const people = await escalationStore.peopleBehind(tx, overdue);
      const restrictions = await escalationStore.restrictionsOf(
        tx,
        overdue.map(({ childId }) => childId),
      );
      const steps = overdue.map((ask) => step(tx, ask, people, restrictions));
      const written = await deliveryWritingStore.addDeliveries(
        tx,
        steps.flatMap(({ deliveries }) => deliveries),
        [],
        systemClock.now(),
      );
      announceDeliveries(tx, written);
      await escalationStore.moveOn(
        tx,
        steps.map(({ moved }) => moved),
      );
      return overdue.length;
    });

  function step(tx: Tx, ask: OverdueAsk, people: readonly PersonBehind[], restrictions: readonly RestrictionInForce[]): Step {
    const { organisationId, role, acceptWithinMinutes, lastDeliveryId, told } = ask;
    const acceptBy = new Date(tx.now.getTime() + acceptWithinMinutes * 60_000);
    const about: About = { ...ask, now: tx.now };
    const { next, withheld } = nextAsk(ask, {
      people: peopleBehind(people, organisationId, role),
      isAuthority: organisations.byId(organisationId)?.kind === 'AUTHORITY',
      rule: ask.rule,
      capacity: ask.capacity,
      restrictionOn: (addressee) => restrictionOn(addressee, ask.childId, restrictions, tx.now),
      wasTold: (to) =>
        told.some(
          (other) =>
            other.organisationId === to.organisationId &&
            other.role === to.role &&
            other.personKey === (to.personSubject ?? to.personName ?? ''),
        ),
    });
    const fields = { deliveryId: lastDeliveryId, organisationId, subject: ask.subject };
    const passedOver = withheld.map(({ target, because }) => withheldFrom(about, target, because, newId));
    if (!next) {
      tx.afterCommit(() => log.error(fields, 'Nobody has accepted an urgent alert, and nobody is left to ask'));
      return {
        deliveries: passedOver,
        moved: { id: ask.id, stage: 'DESK', position: ask.position, acceptBy, lastDeliveryId, openedToDesk: null },
      };
    }
    const { stage, position, target } = next;
    const deliveries = deliveriesTo(about, target, newId, { askId: ask.id, acceptBy, escalatedFrom: lastDeliveryId });
    const openedToDesk = target.organisationId === SAFEGUARDING_DESK ? openToDesk(tx, ask) : null;
    tx.afterCommit(() => log.warn({ ...fields, state: stage }, 'An urgent alert was not accepted in time; the next is asked'));
    const asked = deliveries[0]?.id ?? lastDeliveryId;
    return {
      deliveries: [...passedOver, ...deliveries],
      moved: { id: ask.id, stage, position, acceptBy, lastDeliveryId: asked, openedToDesk },
    };
  }
}
