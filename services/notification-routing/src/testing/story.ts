import type { DecidedRecipient, Payload } from '@homeward/contracts';
import { newId } from '@homeward/service-kit';
import { asHub, type Hub } from './ask';

/** One child's episode in Medway, of which Rochdale is responsible and Kent Police told. */
export interface Story {
  childId: string;
  episodeId: string;
  notificationId: string;
}

export const RULE = { id: 'MED-N1', source: '002 §Response from Local Authority' };

export async function beginStory(hub: Hub): Promise<Story> {
  const story = { childId: newId(), episodeId: newId(), notificationId: newId() };
  const { childId, episodeId, notificationId } = story;
  await asHub(hub, (tx) => {
    const because = { event: 'test' };
    const from = { fromAt: new Date('2026-01-01T00:00:00Z'), because };
    tx.grantAccess([
      { childId, episodeId: null, recordId: null, organisationId: 'authority.rochdale', relation: 'RESPONSIBLE', ...from },
      { childId, episodeId, recordId: null, organisationId: 'authority.medway', relation: 'HOST', ...from },
      { childId, episodeId, recordId: null, organisationId: 'force.kent', relation: 'POLICE', ...from },
    ]);
    tx.linkRecord([{ recordId: notificationId, recordKind: 'PoliceNotification', childId, episodeId }]);
  });
  return story;
}

/** As case-records does for an allocation: this person holds Rochdale's responsibility for the child, until then or until further notice. */
export async function allocate(hub: Hub, { childId }: Story, personSubject: string, until?: Date): Promise<void> {
  const organisationId = 'authority.rochdale';
  const access = { childId, episodeId: null, recordId: null, organisationId, personSubject, relation: 'RESPONSIBLE' as const };
  await asHub(hub, (tx) => {
    tx.endAccess(until ? [{ ...access, at: until }] : []);
    const fromAt = new Date('2026-01-01T00:00:00Z');
    tx.grantAccess(until ? [] : [{ ...access, fromAt, because: { event: 'allocation.recorded' } }]);
  });
}

export const toMedway = (overrides: Partial<DecidedRecipient> = {}): DecidedRecipient => ({
  organisationId: 'authority.medway',
  role: 'out_of_hours',
  capacity: 'HOST',
  rule: RULE,
  acceptance: true,
  ...overrides,
});

export const toIro = (overrides: Partial<DecidedRecipient> = {}): DecidedRecipient => ({
  organisationId: 'authority.rochdale',
  role: 'iro',
  person: { subject: 'rochdale-iro', name: 'Ida Marsh' },
  capacity: 'RESPONSIBLE',
  rule: { id: 'ROC-N3', source: '003 §5.4' },
  acceptance: false,
  ...overrides,
});

export type DecisionOverrides = Partial<Payload<'recipients.decided'>> & { urgent?: boolean; occurredAt?: Date };

/** Says `recipients.decided`, as case-records does. */
export async function decide(
  hub: Hub,
  story: Story,
  recipients: DecidedRecipient[],
  { urgent = true, occurredAt, ...overrides }: DecisionOverrides = {},
): Promise<string> {
  const decisionId = overrides.decisionId ?? newId();
  await asHub(hub, (tx) =>
    tx.publish({
      name: 'recipients.decided',
      key: story.episodeId,
      urgent,
      occurredAt: occurredAt ?? tx.now,
      payload: {
        decisionId,
        subject: 'MISSING_ALERT',
        ...story,
        interviewId: null,
        acceptWithinMinutes: 10,
        alsoEveryoneAlerted: false,
        recipients,
        ...overrides,
      },
    }),
  );
  return decisionId;
}

export async function restrict(hub: Hub, story: Story, overrides: Partial<Payload<'restriction.recorded'>> = {}): Promise<void> {
  await asHub(hub, (tx) =>
    tx.publish({
      name: 'restriction.recorded',
      key: story.childId,
      urgent: true,
      occurredAt: tx.now,
      payload: {
        restrictionId: newId(),
        childId: story.childId,
        organisationId: null,
        role: null,
        personSubject: null,
        reason: 'CONFLICT_OF_INTEREST',
        fromAt: '2026-01-01T00:00:00Z',
        untilAt: null,
        ...overrides,
      },
    }),
  );
}
