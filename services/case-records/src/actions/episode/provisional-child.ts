import { IdentityState } from '@homeward/domain';
import type { ChildEntity } from '../../entities/child.entity';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { nameKey } from '../matching/normalise-name';
import type { ChildDossier } from '../../store/dossier.store';
import { byReceipt } from './effective-facts';

/** A child of whom nothing is known but what the police have reported: of each detail the newest that anybody gave. */
export function provisionalChild(id: string, facts: readonly NotificationFact[], recordedAt: Date): ChildEntity {
  const newestFirst = [...facts].sort(byReceipt).reverse();
  const newest = <K extends 'givenName' | 'familyName' | 'dateOfBirth' | 'nhsNumber'>(field: K): NotificationFact[K] | null =>
    newestFirst.find((fact) => fact[field] !== null)?.[field] ?? null;
  const givenName = newest('givenName');
  const familyName = newest('familyName');
  return {
    id,
    responsibleAuthorityId: null,
    authorityChildId: null,
    givenName,
    familyName,
    nameKey: nameKey(givenName, familyName),
    dateOfBirth: newest('dateOfBirth'),
    nhsNumber: newest('nhsNumber'),
    status: [],
    sex: null,
    communicationNeeds: null,
    loneWorkerRisk: null,
    legalStatus: null,
    hasMissingPlan: null,
    sendOrDisability: null,
    knownTrafficked: null,
    outOfUk: null,
    neverAbsent: null,
    identity: IdentityState.PROVISIONAL,
    supersededBy: null,
    sealedAt: null,
    recordedAt,
  };
}

export const provisionalDossier = (child: ChildEntity, known: ChildDossier | undefined): ChildDossier => ({
  child,
  placements: [],
  allocations: [],
  restrictions: [],
  history: known?.history ?? [],
});
