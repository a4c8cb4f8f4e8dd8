import type { Candidate } from '../../store/match-candidate.store';
import { decideMatch } from './decide-match';

const reported = { nameKey: 'amelia|cruz', dateOfBirth: '2011-03-09' };

const candidate = (childId: string, agreesBy: Partial<Candidate['agreesBy']>, who: Partial<Candidate> = {}): Candidate => ({
  childId,
  ...reported,
  ...who,
  agreesBy: { nhsNumber: false, authorityChildId: false, nameAndBirth: false, place: false, ...agreesBy },
});

describe('decideMatch', () => {
  it('matches an NHS number before anything else', () => {
    const decision = decideMatch(reported, [
      candidate('a', { nhsNumber: true }),
      candidate('b', { nameAndBirth: true, place: true }),
    ]);
    expect(decision).toEqual({ outcome: 'MATCHED', childId: 'a', basis: 'NHS_NUMBER' });
  });

  it("matches an authority's own child id", () => {
    const decision = decideMatch({ nameKey: null, dateOfBirth: null }, [candidate('a', { authorityChildId: true })]);
    expect(decision).toEqual({ outcome: 'MATCHED', childId: 'a', basis: 'AUTHORITY_CHILD_ID' });
  });

  it('matches name and date of birth where the place agrees', () => {
    const decision = decideMatch(reported, [
      candidate('a', { nameAndBirth: true, place: true }),
      candidate('b', { nameAndBirth: true }),
    ]);
    expect(decision).toEqual({ outcome: 'MATCHED', childId: 'a', basis: 'NAME_BIRTH_AND_PLACE' });
  });

  it('matches nobody on name and date of birth alone, and names the candidate', () => {
    expect(decideMatch(reported, [candidate('a', { nameAndBirth: true })])).toEqual({ outcome: 'NOBODY', candidateIds: ['a'] });
  });

  it('asks when two children agree', () => {
    const both = [candidate('b', { nameAndBirth: true, place: true }), candidate('a', { nameAndBirth: true, place: true })];
    expect(decideMatch(reported, both)).toEqual({ outcome: 'SEVERAL', candidateIds: ['a', 'b'] });
  });

  it('asks when two identifiers point to different children', () => {
    const both = [candidate('a', { nhsNumber: true }), candidate('b', { authorityChildId: true })];
    expect(decideMatch(reported, both)).toEqual({ outcome: 'SEVERAL', candidateIds: ['a', 'b'] });
  });

  it('does not follow an identifier that name and date of birth both contradict', () => {
    const other = candidate('a', { nhsNumber: true }, { nameKey: 'noor|hartley', dateOfBirth: '2009-01-01' });
    expect(decideMatch(reported, [other])).toEqual({ outcome: 'NOBODY', candidateIds: ['a'] });
    const renamed = candidate('a', { nhsNumber: true }, { nameKey: 'amelia|marlow' });
    expect(decideMatch(reported, [renamed])).toMatchObject({ outcome: 'MATCHED' });
  });

  it('matches nobody where nobody is known', () => {
    expect(decideMatch(reported, [])).toEqual({ outcome: 'NOBODY', candidateIds: [] });
  });
});
