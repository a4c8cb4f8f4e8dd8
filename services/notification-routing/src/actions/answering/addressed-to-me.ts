import { isRecordId } from '@homeward/domain';
import { forbidden, notFound, type Tx } from '@homeward/service-kit';
import { answerStore, type Answerable } from '../../store/answer.store';
import { deliveryStore, type VisibleDelivery } from '../../store/delivery.store';

const noSuchDelivery = () => notFound('delivery', 'Read the inbox for those that are addressed to you.');

/**
 * The delivery, locked, if it is addressed to the caller or to a team of the caller's.
 * @throws AppError FORBIDDEN where the caller may see it and not answer it; NOT_FOUND where it may not see it, or there is none
 */
export async function addressedToMe(tx: Tx, id: string, audiences: readonly string[]): Promise<Answerable> {
  if (!isRecordId(id)) throw noSuchDelivery();
  const delivery = await answerStore.lock(tx, id, audiences);
  const [visible] = await deliveryStore.visibleBy(tx, 'id', [id], audiences);
  if (!visible) throw noSuchDelivery();
  if (!delivery)
    throw forbidden('This delivery is addressed to somebody else. Only its recipient can open, accept or answer it.');
  return delivery;
}

/** As it stands after the change. */
export async function asItStands(tx: Tx, id: string, audiences: readonly string[]): Promise<VisibleDelivery> {
  const [delivery] = await deliveryStore.visibleBy(tx, 'id', [id], audiences);
  if (!delivery) throw notFound('delivery');
  return delivery;
}
