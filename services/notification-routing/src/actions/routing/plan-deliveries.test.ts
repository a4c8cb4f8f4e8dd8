import type { DecidedRecipient, Received } from '@homeward/contracts';
import { planDeliveries, type ContactPerson, type RoutingFacts } from './plan-deliveries';

const NOW = new Date('2026-11-14T02:10:05Z');
const RULE = { id: 'MED-N1', source: '002 §Response from Local Authority' };

const recipient = (overrides: Partial<DecidedRecipient> = {}): DecidedRecipient => ({
  organisationId: 'authority.medway',
  role: 'out_of_hours',
  capacity: 'HOST',
  rule: RULE,
  acceptance: true,
  ...overrides,
});

const decided = (recipients: DecidedRecipient[], urgent = true): Received<'recipients.decided'> => ({
  id: 'event-1',
  seq: 1,
  version: 1,
  correlationId: 'correlation-1',
  attempts: 0,
  name: 'recipients.decided',
  key: 'episode-1',
  urgent,
  occurredAt: new Date('2026-11-14T02:10:00Z'),
  payload: {
    decisionId: 'decision-1',
    subject: 'MISSING_ALERT',
    episodeId: 'episode-1',
    childId: 'child-1',
    notificationId: 'notification-1',
    interviewId: null,
    acceptWithinMinutes: 10,
    alsoEveryoneAlerted: false,
    recipients,
  },
});

const person = (position: number, overrides: Partial<ContactPerson> = {}): ContactPerson => ({
  organisationId: 'authority.medway',
  role: 'out_of_hours',
  position,
  personSubject: `medway-${position}`,
  personName: `Person ${position}`,
  channels: [
    { channel: 'INBOX', address: null, secure: true },
    { channel: 'EMAIL', address: `${position}@medway.example`, secure: true },
    { channel: 'PHONE', address: '+44 1632 960001', secure: false },
  ],
  ...overrides,
});

let made = 0;
const facts = (overrides: Partial<RoutingFacts> = {}): RoutingFacts => ({
  contactPoints: [],
  restrictions: [],
  now: NOW,
  newId: () => `id-${(made += 1)}`,
  ...overrides,
});

const shape = (event: Received<'recipients.decided'>, overrides: Partial<RoutingFacts> = {}) =>
  planDeliveries(event, facts(overrides)).deliveries.map(({ role, personSubject, channel, state }) => ({
    role,
    personSubject,
    channel,
    state,
  }));

describe('routing a decision', () => {
  it("gives a role without any recorded person one delivery, to the role's inbox", () => {
    expect(shape(decided([recipient()]))).toEqual([
      { role: 'out_of_hours', personSubject: null, channel: 'INBOX', state: 'REQUESTED' },
    ]);
  });

  it('asks the first person of the list alone, by every channel but the telephone', () => {
    const contactPoints = [person(1), person(2)];
    expect(shape(decided([recipient()]), { contactPoints })).toEqual([
      { role: 'out_of_hours', personSubject: 'medway-1', channel: 'INBOX', state: 'REQUESTED' },
      { role: 'out_of_hours', personSubject: 'medway-1', channel: 'EMAIL', state: 'REQUESTED' },
    ]);
  });

  it('passes over a restricted person of the list, with the reason, and asks the next at once', () => {
    const restrictions = [
      {
        childId: 'child-1',
        organisationId: null,
        role: null,
        personSubject: 'medway-1',
        reason: 'RISK_TO_CHILD' as const,
        fromAt: new Date(0),
        untilAt: null,
      },
    ];
    const plan = planDeliveries(decided([recipient()]), facts({ contactPoints: [person(1), person(2)], restrictions }));
    expect(plan.deliveries).toMatchObject([
      { personSubject: 'medway-1', state: 'WITHHELD', withheldBecause: 'RISK_TO_CHILD' },
      { personSubject: 'medway-2', channel: 'INBOX', state: 'REQUESTED', withheldBecause: null },
      { personSubject: 'medway-2', channel: 'EMAIL', state: 'REQUESTED', withheldBecause: null },
    ]);
    expect(plan.asks).toMatchObject([{ stage: 'PERSON', position: 2 }]);
  });

  it('withholds what the decision says is restricted, and asks nobody to accept it', () => {
    const plan = planDeliveries(
      decided([recipient({ role: 'iro', person: { subject: 'rochdale-iro', name: 'Ida' }, restrictedBecause: 'COURT_ORDER' })]),
      facts(),
    );
    expect(plan.deliveries).toMatchObject([
      { channel: 'INBOX', state: 'WITHHELD', withheldBecause: 'COURT_ORDER', personSubject: 'rochdale-iro' },
    ]);
    expect(plan.asks).toEqual([]);
  });

  it('asks for acceptance of what is urgent alone, until the minutes that the decision allows are over', () => {
    const plan = planDeliveries(decided([recipient()]), facts());
    expect(plan.asks).toMatchObject([
      { stage: 'ROLE', position: 0, acceptWithinMinutes: 10, acceptBy: new Date('2026-11-14T02:20:05Z') },
    ]);
    expect(plan.deliveries[0]).toMatchObject({ askId: plan.asks[0]?.id, acceptBy: new Date('2026-11-14T02:20:05Z') });
    expect(plan.asks[0]?.lastDeliveryId).toBe(plan.deliveries[0]?.id);
    expect(planDeliveries(decided([recipient()], false), facts()).asks).toEqual([]);
    expect(planDeliveries(decided([recipient({ acceptance: false })]), facts()).asks).toEqual([]);
  });

  it('makes one ask of two people in the same role', () => {
    const two = ['a', 'b'].map((subject) => recipient({ role: 'allocated_worker', person: { subject, name: subject } }));
    const plan = planDeliveries(decided(two), facts());
    expect(plan.asks).toHaveLength(1);
    expect(new Set(plan.deliveries.map(({ askId }) => askId))).toEqual(new Set([plan.asks[0]?.id]));
  });

  it('[NOT-06] reaches the IRO in person, and by e-mail where the allocation holds an address', () => {
    const iro = recipient({
      role: 'iro',
      acceptance: false,
      person: { subject: 'rochdale-iro', name: 'Ida', email: 'ida@rochdale.example' },
    });
    const { deliveries } = planDeliveries(decided([iro]), facts());
    expect(deliveries).toMatchObject([
      { channel: 'INBOX', personSubject: 'rochdale-iro', audience: null, address: null },
      { channel: 'EMAIL', personSubject: 'rochdale-iro', address: 'ida@rochdale.example' },
    ]);
  });
});
