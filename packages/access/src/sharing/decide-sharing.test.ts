import { InterviewPartKind, OrganisationKind } from '@homeward/domain';
import fc from 'fast-check';
import { PURPOSES } from '../purposes';
import { decideSharing } from './decide-sharing';
import type { SharingFacts } from './sharing-rule';
import { SHARING_RULES } from './sharing-rules';

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const facts = (): fc.Arbitrary<SharingFacts> =>
  fc.record({
    part: one(Object.values(InterviewPartKind)),
    namesOtherChildren: fc.boolean(),
    to: one(Object.values(OrganisationKind)),
    standing: one(['RESPONSIBLE', 'HOST', 'AREA', 'POLICE', 'NONE'] as const),
    purpose: one(PURPOSES),
    childWasTold: one([true, false, null]),
    restricted: one(['NOBODY', 'SOMEBODY', 'ALL'] as const),
    hasConditions: fc.boolean(),
    placeHidden: fc.boolean(),
    detrimental: fc.boolean(),
  });
const several = (): fc.Arbitrary<SharingFacts[]> => fc.array(facts(), { minLength: 1, maxLength: 6 });
const HOST: SharingFacts = {
  part: 'SAFETY_PLAN',
  namesOtherChildren: false,
  to: 'AUTHORITY',
  standing: 'HOST',
  purpose: 'SAFEGUARD_CHILD',
  childWasTold: null,
  restricted: 'NOBODY',
  hasConditions: false,
  placeHidden: false,
  detrimental: false,
};
const POLICE: SharingFacts = { ...HOST, to: 'FORCE', standing: 'POLICE', part: 'INTELLIGENCE' };
const saying = (more: Partial<SharingFacts>, base = HOST): [string, string] => {
  const { outcome, rule } = decideSharing([{ ...base, ...more }]);
  return [outcome, rule.id];
};

describe('whether a part of an interview may be shared', () => {
  it('is the duty to share with whoever safeguards the child, and no matter of consent', () => {
    expect(saying({})).toEqual(['PERMIT', 'SHARE-DUTY']);
    expect(saying({ childWasTold: true })).toEqual(['PERMIT', 'SHARE-DUTY']);
    expect(saying({ part: 'WHAT_HAPPENED' }, POLICE)).toEqual(['PERMIT', 'SHARE-DUTY']);
  });

  it('[RHO-10] [INF-07] lets intelligence go to the police of the episode, with the names of other children', () => {
    expect(saying({ namesOtherChildren: true }, POLICE)).toEqual(['PERMIT', 'SHARE-INTELLIGENCE']);
    expect(saying({ namesOtherChildren: true, part: 'WHAT_HAPPENED' }, POLICE)).toEqual([
      'REVIEW',
      'SHARE-OTHER-CHILDREN-POLICE',
    ]);
    expect(saying({ namesOtherChildren: true })).toEqual(['REVIEW', 'SHARE-OTHER-CHILDREN-AUTHORITY']);
    expect(saying({ namesOtherChildren: true, standing: 'NONE' })).toEqual(['DENY', 'SHARE-OTHER-CHILDREN-NO-PART']);
  });

  it('[INF-01] is refused for a purpose that it was not told for', () => {
    for (const purpose of ['EDUCATE_CHILD', 'ASSURE_QUALITY', 'ANSWER_SUBJECT'] as const)
      expect(saying({ purpose }, POLICE)).toEqual(['DENY', 'SHARE-PURPOSE']);
  });

  it.each([
    [{ restricted: 'ALL' }, 'DENY', 'SHARE-RESTRICTED'],
    [{ restricted: 'SOMEBODY' }, 'REVIEW', 'SHARE-SOMEBODY-RESTRICTED'],
    [{ restricted: 'SOMEBODY', hasConditions: true }, 'PERMIT', 'SHARE-DUTY'],
    [{ placeHidden: true }, 'REVIEW', 'SHARE-PLACE-HIDDEN'],
    [{ childWasTold: false }, 'REVIEW', 'SHARE-CHILD-NOT-TOLD'],
    [{ standing: 'NONE' }, 'REVIEW', 'SHARE-NO-PART'],
    [{ detrimental: true, restricted: 'ALL' }, 'DENY', 'SHARE-DETRIMENT'],
    [{ part: 'PROVIDER_INTERNAL' }, 'DENY', 'SHARE-INTERNAL'],
    [{ to: 'PROVIDER' }, 'REVIEW', 'SHARE-UNFORESEEN'],
  ] as const)('is for %j: %s', (more, outcome, rule) => {
    expect(saying(more)).toEqual([outcome, rule]);
  });

  it('is never permitted by anything but the exception being lifted, once it is on record', () => {
    fc.assert(fc.property(facts(), (asked) => decideSharing([{ ...asked, detrimental: true }]).rule.id === 'SHARE-DETRIMENT'));
  });

  it('never lets out what is internal, what its recipient must not know, or names of other children to those without a part', () => {
    const never = (more: Partial<SharingFacts>): void =>
      fc.assert(fc.property(facts(), (asked) => decideSharing([{ ...asked, ...more }]).outcome === 'DENY'));
    never({ part: 'PROVIDER_INTERNAL' });
    never({ restricted: 'ALL' });
    never({ namesOtherChildren: true, standing: 'NONE' });
  });

  it('is permitted to no one who has no part, whatever else is so', () => {
    fc.assert(fc.property(facts(), (asked) => decideSharing([{ ...asked, standing: 'NONE' }]).outcome !== 'PERMIT'));
  });

  it('is never loosened by one more part, by a mark, a restriction or a hidden place', () => {
    const RANK = ['PERMIT', 'REVIEW', 'DENY'];
    const rank = (asked: SharingFacts[]): number => RANK.indexOf(decideSharing(asked).outcome);
    fc.assert(fc.property(several(), facts(), (asked, more) => rank([...asked, more]) >= rank(asked)));
    for (const more of [{ namesOtherChildren: true }, { restricted: 'SOMEBODY' }, { placeHidden: true }] as const)
      fc.assert(
        fc.property(
          facts().filter(({ restricted }) => !('restricted' in more) || restricted === 'NOBODY'),
          (asked) => rank([{ ...asked, ...more }]) >= rank([asked]),
        ),
      );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(fc.property(several(), (asked) => decideSharing(asked).outcome === decideSharing(asked.toReversed()).outcome));
  });

  it('names the rule and where it comes from', () => {
    fc.assert(
      fc.property(several(), (asked) => {
        const { rule, because } = decideSharing(asked);
        return rule.id.startsWith('SHARE-') && rule.source.length > 0 && because.endsWith('.');
      }),
    );
  });

  it.each(SHARING_RULES.map((rule) => [rule.id, rule] as const))('is decided by %s somewhere', (id, { when }) => {
    const narrowed = Object.fromEntries(Object.entries(when).map(([fact, among]) => [fact, among[0]]));
    const base = [HOST, POLICE, { ...POLICE, part: 'WHAT_HAPPENED' as const }];
    expect(base.map((each) => decideSharing([{ ...each, ...narrowed }]).rule.id)).toContain(id);
  });
});
