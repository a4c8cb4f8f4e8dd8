import { restrictionOn, type RestrictionFacts } from './restricted';

const NOW = new Date('2026-11-14T02:10:00Z');
const CHILD = 'child-1';
const IRO = { organisationId: 'authority.rochdale', role: 'iro', personSubject: 'rochdale-iro' };

const restriction = (overrides: Partial<RestrictionFacts> = {}): RestrictionFacts => ({
  childId: CHILD,
  organisationId: null,
  role: null,
  personSubject: 'rochdale-iro',
  reason: 'CONFLICT_OF_INTEREST',
  fromAt: new Date('2026-11-01T00:00:00Z'),
  untilAt: null,
  ...overrides,
});

const on = (overrides: Partial<RestrictionFacts>, addressee: Parameters<typeof restrictionOn>[0] = IRO) =>
  restrictionOn(addressee, CHILD, [restriction(overrides)], NOW);

describe('a contact restriction', () => {
  it('withholds from the person it names, and says why', () => {
    expect(on({})).toBe('CONFLICT_OF_INTEREST');
  });

  it('asks every one of organisation, role and person that it sets to agree', () => {
    expect(on({ organisationId: 'authority.rochdale', role: 'iro' })).toBe('CONFLICT_OF_INTEREST');
    expect(on({ organisationId: 'authority.medway' })).toBeUndefined();
    expect(on({ role: 'allocated_worker' })).toBeUndefined();
    expect(on({ personSubject: 'somebody-else' })).toBeUndefined();
  });

  it('on an organisation reaches every role and person of it', () => {
    expect(on({ personSubject: null, organisationId: 'authority.rochdale' })).toBe('CONFLICT_OF_INTEREST');
  });

  it('on one person does not silence the whole role', () => {
    expect(on({}, { ...IRO, personSubject: null })).toBeUndefined();
  });

  it('that names nobody restricts nobody', () => {
    expect(on({ personSubject: null })).toBeUndefined();
  });

  it('holds from its first moment and no longer at its last', () => {
    expect(on({ fromAt: NOW })).toBe('CONFLICT_OF_INTEREST');
    expect(on({ fromAt: new Date(NOW.getTime() + 1) })).toBeUndefined();
    expect(on({ untilAt: NOW })).toBeUndefined();
    expect(on({ untilAt: new Date(NOW.getTime() + 1) })).toBe('CONFLICT_OF_INTEREST');
  });

  it('is about one child', () => {
    expect(restrictionOn(IRO, 'child-2', [restriction()], NOW)).toBeUndefined();
    expect(restrictionOn(IRO, null, [restriction()], NOW)).toBeUndefined();
  });
});
