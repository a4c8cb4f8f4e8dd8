import { redact } from '@homeward/access';
import { Relation } from '@homeward/domain';
import type { Viewer } from '@homeward/service-kit';
import type { HazardEntity } from '../../entities/hazard.entity';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Hazard } from './hazard.type';

/** Whoever keeps it sees all of it, whosever the person is; no other sees the row at all. */
export function toHazard(row: HazardEntity, viewer: Viewer, authorities: AuthorityMapper): Hazard {
  const relations = row.authorityId === viewer.organisationId ? [Relation.RESPONSIBLE] : [];
  const shown = redact('Hazard', relations, viewer, {
    id: row.id,
    authority: authorities.toOrganisation(row.authorityId),
    hazard: row.hazard,
    rule: row.rule,
    startsAt: row.startsAt,
    reviewAt: row.reviewAt,
    closedAt: row.closedAt,
    reference: row.reference,
    reportedBy: row.reportedBy,
    receivedAt: row.receivedAt,
    givenName: row.givenName,
    familyName: row.familyName,
    dateOfBirth: row.dateOfBirth,
    address: row.address,
    description: row.description,
    recordedBy: row.recordedBy,
    reviews: row.reviews.map(({ at, nextReviewAt, ...said }) => ({
      ...said,
      at: new Date(at),
      nextReviewAt: new Date(nextReviewAt),
    })),
    closedBy: row.closedBy,
    closedBecause: row.closedBecause,
  });
  return Object.assign(new Hazard(), shown);
}
