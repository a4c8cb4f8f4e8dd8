import type { ContactPerson } from '../routing/plan-deliveries';
import { nextAsk, type Asked, type EscalationFacts } from './next-ask';

const person = (position: number): ContactPerson => ({
  organisationId: 'authority.medway',
  role: 'out_of_hours',
  position,
  personSubject: `medway-${position}`,
  personName: `Person ${position}`,
  channels: [
    { channel: 'INBOX', address: null, secure: true },
    { channel: 'PHONE', address: '+44 1632 960001', secure: false },
  ],
});

const facts = (overrides: Partial<EscalationFacts> = {}): EscalationFacts => ({
  people: [person(1), person(2), person(3)],
  isAuthority: true,
  rule: { id: 'R', source: 'S' },
  capacity: 'HOST',
  wasTold: () => false,
  restrictionOn: () => undefined,
  ...overrides,
});

const asked = (overrides: Partial<Asked> = {}): Asked => ({
  organisationId: 'authority.medway',
  role: 'out_of_hours',
  stage: 'PERSON',
  position: 1,
  ...overrides,
});

/** Everybody who is asked in turn when nobody ever accepts. */
function wholeChain(from: Asked, given: EscalationFacts): string[] {
  const names: string[] = [];
  for (let ask: Asked | null = from; ask;) {
    const { next } = nextAsk(ask, given);
    if (next) names.push(`${next.target.organisationId} ${next.target.role} ${next.target.personSubject ?? 'all'}`);
    ask = next && { ...ask, stage: next.stage, position: next.position };
  }
  return names;
}

describe('who is asked when nobody accepted in time', () => {
  it('is the next person, then the whole role, the front door and the safeguarding desk', () => {
    expect(wholeChain(asked(), facts())).toEqual([
      'authority.medway out_of_hours medway-2',
      'authority.medway out_of_hours medway-3',
      'authority.medway out_of_hours all',
      'authority.medway front_door all',
      'desk.safeguarding safeguarding_desk all',
    ]);
  });

  it('is by telephone too where a number is recorded', () => {
    const { next } = nextAsk(asked(), facts());
    expect(next?.target.channels.map(({ channel }) => channel)).toEqual(['INBOX', 'PHONE']);
  });

  it('is not the front door again where that was asked', () => {
    const chain = wholeChain(asked({ role: 'front_door', stage: 'ROLE', position: 0 }), facts({ people: [] }));
    expect(chain).toEqual(['desk.safeguarding safeguarding_desk all']);
  });

  it('is the desk at once where a provider does not answer, which has no front door', () => {
    const chain = wholeChain(
      asked({ organisationId: 'provider.advocacy-focus', role: 'provider', stage: 'ROLE' }),
      facts({ people: [], isAuthority: false }),
    );
    expect(chain).toEqual(['desk.safeguarding safeguarding_desk all']);
  });

  it('passes over whoever must not be told, and says so', () => {
    const { next, withheld } = nextAsk(
      asked(),
      facts({ restrictionOn: ({ personSubject }) => (personSubject === 'medway-2' ? 'RISK_TO_WORKER' : undefined) }),
    );
    expect(withheld).toMatchObject([{ target: { personSubject: 'medway-2' }, because: 'RISK_TO_WORKER' }]);
    expect(next?.target.personSubject).toBe('medway-3');
  });

  it('does not ask those again who already have it', () => {
    const { next } = nextAsk(asked(), facts({ wasTold: ({ personSubject }) => personSubject === 'medway-2' }));
    expect(next?.target.personSubject).toBe('medway-3');
  });

  it('is nobody after the desk', () => {
    expect(nextAsk(asked({ stage: 'DESK' }), facts()).next).toBeNull();
    expect(
      wholeChain(
        asked({ organisationId: 'desk.safeguarding', role: 'safeguarding_desk', stage: 'ROLE' }),
        facts({ people: [], isAuthority: false }),
      ),
    ).toEqual([]);
  });
});
