import { Relation, type PlacementKind } from '@homeward/domain';
import { invalidInput, newId, notFound, type Caller, type Database, type Organisations, type Tx } from '@homeward/service-kit';
import type { PlacementEntity } from '../../entities/placement.entity';
import { findOwnChild } from '../../store/child.store';
import {
  findOwnPlacement,
  isReferenceOfOther,
  ownPlacements,
  putPlacements,
  type SeenPlacement,
} from '../../store/placement.store';
import { childChanged } from '../child/child-changed';
import { ownAuthority } from '../own-authority';
import { hostAccess } from './host-access';
import { placeChild } from './place-child';

export interface RecordPlacement {
  authorityChildId: string;
  /** The authority's own; recording it again corrects this placement. */
  reference: string;
  kind: PlacementKind;
  /** Name, GSS or DfE code, or id of the authority in whose area the child lives. */
  hostAuthority: string;
  address: string;
  postcode?: string | null;
  carerName?: string | null;
  establishment?: string | null;
  startedAt: Date;
  notifiedHostAt?: Date | null;
  distanceMiles?: number | null;
  contractRequiresProtocol?: boolean | null;
  outsideEngland?: boolean | null;
}

export interface EndPlacement {
  reference: string;
  endedAt: Date;
}

/**
 * The caller's authority says where its child lives; its host may see the child from then on. The placement before it ends.
 * Throws AppError NOT_FOUND for a child that the authority has not recorded, INVALID_INPUT for a host that is no authority.
 */
export const createRecordPlacement =
  (database: Database, organisations: Organisations) =>
  (caller: Caller, input: RecordPlacement): Promise<SeenPlacement> =>
    database.write(caller, 'placement:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      const host = organisations.authorityByName(input.hostAuthority);
      if (!host)
        throw invalidInput(
          'input.hostAuthority',
          `No authority is called "${input.hostAuthority}". Give its name, GSS code or three-digit DfE code.`,
        );
      const child = await findOwnChild(tx, input.authorityChildId);
      if (!child) throw notFound('child', 'Record the child first, with recordChild.');
      if (await isReferenceOfOther(tx, input.reference, child.id))
        throw invalidInput('input.reference', 'Another child has a placement with this reference. Use one of its own.');
      const known = await findOwnPlacement(tx, input.reference);
      return save(tx, {
        id: known?.id ?? newId(),
        childId: child.id,
        authorityId,
        reference: input.reference,
        kind: input.kind,
        hostAuthorityId: host.id,
        address: input.address,
        postcode: input.postcode ?? null,
        carerName: input.carerName ?? null,
        establishment: input.establishment ?? null,
        startedAt: input.startedAt,
        endedAt: known?.endedAt ?? null,
        notifiedHostAt: input.notifiedHostAt ?? known?.notifiedHostAt ?? null,
        distanceMiles: input.distanceMiles ?? null,
        contractRequiresProtocol: input.contractRequiresProtocol ?? null,
        outsideEngland: input.outsideEngland ?? null,
      });
    });

/** The child lives there no longer. Throws AppError NOT_FOUND, and INVALID_INPUT for an end before its start. */
export const createEndPlacement =
  (database: Database) =>
  (caller: Caller, { reference, endedAt }: EndPlacement): Promise<SeenPlacement> =>
    database.write(caller, 'placement:end', async (tx) => {
      ownAuthority(tx.viewer);
      const known = await findOwnPlacement(tx, reference);
      if (!known) throw notFound('placement');
      if (endedAt < known.startedAt)
        throw invalidInput('input.endedAt', 'A placement ends after it has started. Correct the one or the other.');
      return save(tx, { ...known, endedAt });
    });

async function save(tx: Tx, placement: PlacementEntity): Promise<SeenPlacement> {
  const before = await ownPlacements(tx, placement.childId);
  const after = placeChild(before, placement);
  await putPlacements(
    tx,
    after.filter((one) => !before.includes(one)),
  );
  const { grants, ends } = hostAccess(placement.childId, before, after, tx.now);
  tx.endAccess(ends);
  tx.grantAccess(grants);
  tx.publish(childChanged(placement.childId, 'PLACEMENT', tx.now));
  tx.saw(placement.childId, placement.id);
  const saved = after.at(-1) as PlacementEntity;
  const isCurrent = saved.startedAt <= tx.now && (!saved.endedAt || tx.now < saved.endedAt);
  return { ...saved, relations: [Relation.RESPONSIBLE], isCurrent };
}
