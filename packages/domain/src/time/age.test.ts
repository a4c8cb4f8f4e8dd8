import { ageInYears } from './age';
import { parseLondonWallTime as at } from './london-text';

describe('ageInYears', () => {
  it('changes at midnight in London on the birthday', () => {
    expect(ageInYears('2008-07-10', at('2026-07-09 23:59:59'))).toBe(17);
    expect(ageInYears('2008-07-10', at('2026-07-10 00:00'))).toBe(18);
  });

  it('takes 1 March for who was born on 29 February', () => {
    expect(ageInYears('2012-02-29', at('2026-02-28 12:00'))).toBe(13);
    expect(ageInYears('2012-02-29', at('2026-03-01 00:00'))).toBe(14);
  });
});
