import { parseLondonWallTime as at } from '@homeward/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BCP, CUMBERLAND, MEDWAY, ROCHDALE } from '../test/decision-input';
import { allPacks, hasProtocol, packFor, packsFor } from './packs';

const now = at('2026-11-14 02:10');

describe('the packs', () => {
  it('bind the authorities that published them', () => {
    expect([BCP, MEDWAY, ROCHDALE].map((id) => packFor(id, now).pack)).toEqual(['bcp', 'medway', 'rochdale']);
  });

  it('give the fallback, marked as such, to an authority without one', () => {
    expect(packFor(CUMBERLAND, now)).toMatchObject({ pack: 'statutory_baseline', basis: 'fallback' });
    expect([hasProtocol(CUMBERLAND, now), hasProtocol(MEDWAY, now)]).toEqual([false, true]);
  });

  it('hold also for an episode from before their first version', () => {
    expect(packFor(MEDWAY, at('2019-01-01 10:00')).pack).toBe('medway');
  });

  it('come together for one decision, without those that are not known', () => {
    const set = packsFor([ROCHDALE, null, MEDWAY, ROCHDALE], now);
    expect(Object.keys(set.of).sort()).toEqual([MEDWAY, ROCHDALE]);
    expect(set.hub.basis).toBe('hub');
  });

  it('name only authorities that the reference data has', () => {
    const reference = join(__dirname, '../../service-kit/src/organisations/reference/authorities.json');
    const known = new Set((JSON.parse(readFileSync(reference, 'utf8')) as { id: string }[]).map(({ id }) => id));
    expect(allPacks().flatMap(({ authorities }) => authorities.filter((id) => !known.has(id)))).toEqual([]);
  });

  it('state where every setting comes from', () => {
    for (const { settings } of allPacks()) {
      for (const setting of Object.values(settings)) expect(Boolean(setting.source) !== Boolean(setting.hub_choice)).toBe(true);
    }
  });
});
