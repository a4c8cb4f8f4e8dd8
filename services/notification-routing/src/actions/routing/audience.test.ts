import { audienceOf, audiencesOf } from './audience';

describe('whose inbox shows a delivery', () => {
  it("is the team's where it is for a team, also where one of its people is named", () => {
    expect(audienceOf('out_of_hours', null)).toBe('out_of_hours');
    expect(audienceOf('out_of_hours', 'medway-out-of-hours-first')).toBe('out_of_hours');
  });

  it('is nobody else where it is for the one person of a child', () => {
    expect(audienceOf('iro', 'rochdale-iro')).toBeNull();
    expect(audienceOf('allocated_worker', 'rochdale-social-worker')).toBeNull();
  });

  it('is a stand-in where that person has no account, so that it is never lost', () => {
    expect(audienceOf('allocated_worker', null)).toBe('team_manager');
  });

  it('is the front door for a role that nobody has heard of', () => {
    expect(audienceOf('complex_safeguarding', null)).toBe('front_door');
  });

  it('follows from the roles of a token', () => {
    expect(audiencesOf(['out-of-hours-worker'])).toEqual(['out_of_hours']);
    expect(audiencesOf(['provider-worker'])).toEqual(['provider']);
    expect(audiencesOf(['hub-operator'])).toEqual([]);
  });
});
