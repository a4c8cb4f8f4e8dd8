import { EpisodeFact } from '@homeward/domain';
import { FLAGS } from '@homeward/protocols';
import type { EpisodeFactEntity } from '../../entities/episode-fact.entity';
import { on } from '../../testing/fact-of';
import { saidFacts } from './said-facts';

const ROCHDALE = 'authority.rochdale';
const said = (fact: string, answer: string, more: Partial<EpisodeFactEntity> = {}): EpisodeFactEntity => ({
  episodeId: 'e1',
  authorityId: ROCHDALE,
  fact,
  answer,
  recordedAt: on('10:00'),
  recordedBy: 'worker',
  ...more,
});

describe('saidFacts', () => {
  it('reads every fact that can be said, and every flag of the packs can be said', () => {
    const facts = saidFacts(
      Object.values(EpisodeFact).map((fact) => said(fact, 'YES')),
      ROCHDALE,
    );
    expect(Object.keys(facts.flags).sort()).toEqual([...FLAGS].sort());
    const others = Object.entries(facts).filter(
      ([name]) => !['flags', 'laRisk', 'partnerAgeGapYears', 'missingFrom'].includes(name),
    );
    expect(others).toHaveLength(Object.keys(EpisodeFact).length - FLAGS.length);
    expect(others.every(([, value]) => value === true)).toBe(true);
  });

  it('takes the newest word, whoever gave it, and what is only possible for not known', () => {
    const later = { authorityId: 'authority.medway', recordedAt: on('11:00') };
    const { flags } = saidFacts(
      [said('CSE_RISK', 'NO', later), said('CSE_RISK', 'YES'), said('APPARENT_RISK', 'POSSIBLE')],
      ROCHDALE,
    );
    expect(flags).toEqual({ cse_risk: false });
  });

  it("takes the responsible authority's own grade and no other's", () => {
    const medway = said('LA_RISK', 'LOW', { authorityId: 'authority.medway', recordedAt: on('11:00') });
    expect(saidFacts([said('LA_RISK', 'HIGH'), medway], ROCHDALE).laRisk).toBe('HIGH');
    expect(saidFacts([medway], ROCHDALE).laRisk).toBeNull();
  });
});
