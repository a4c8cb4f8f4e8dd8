import { formatLondon, parseLondonWallTime as at } from '@homeward/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, type Decision } from '../src';
import { slotOf } from '../src/decide/occurrences';
import { inputOf, parseCases } from './case-file';
import { newestPacks } from './newest-packs';
import { rulesIn } from './rules-in';
import { sideOf, thresholdsOf } from './thresholds';

const folder = join(__dirname, '..', 'cases');
const files = readdirSync(folder).map((name) => ({ name, cases: parseCases(readFileSync(join(folder, name), 'utf8')) }));
const decided = files.flatMap(({ cases }) =>
  cases.map((told) => ({ told, input: inputOf(told), decision: decide(inputOf(told)) })),
);

const shortName = (organisationId: string) => organisationId.replace(/^authority\./, '').replace(/^bournemouth.*$/, 'bcp');
const shown = (time: Date | null) => (time ? formatLondon(time) : null);
const recipientText = ({ organisationId, role, capacity }: Decision['recipients'][number]) =>
  [shortName(organisationId), role, capacity].filter(Boolean).join(' ');

describe.each(files)('cases of $name', ({ cases }) => {
  it.each(cases)('$case', (told) => {
    const decision = decide(inputOf(told));
    const rules = rulesIn(decision);
    expect(told.fires.filter((id) => !rules.has(id))).toEqual([]);
    expect(told.not.filter((id) => rules.has(id))).toEqual([]);

    if (told.told) expect(decision.recipients.map(recipientText).sort()).toEqual([...told.told].sort());
    if (told.held_until)
      expect(decision.recipients.map(({ holdUntil }) => shown(holdUntil))).toContain(formatLondon(at(told.held_until)));
    const owed = new Map(decision.duties.map((duty) => [duty.slot, duty]));
    for (const [slot, time] of Object.entries(told.due)) {
      const duty = owed.get(slot);
      expect([slot, duty ? shown(duty.dueAt) : 'not owed']).toEqual([slot, time === null ? null : formatLondon(at(time))]);
    }
    expect(told.not_owed.filter((slot) => owed.has(slot))).toEqual([]);
    for (const [slot, owner] of Object.entries(told.owners)) {
      const duty = owed.get(slot);
      expect([slot, duty && `${shortName(duty.ownerOrganisationId)} ${duty.ownerRole}`]).toEqual([slot, owner]);
    }
    for (const [slot, roles] of Object.entries(told.to)) expect([slot, owed.get(slot)?.tell]).toEqual([slot, roles]);
    for (const [slot, present] of Object.entries(told.attendees))
      expect([slot, owed.get(slot)?.attendees]).toEqual([slot, present]);
    for (const [rule, time] of Object.entries(told.readings)) {
      const clocks = [...(decision.interview?.comparisons ?? []), ...decision.duties.flatMap((duty) => duty.clocks)];
      const reading = clocks.find((clock) => clock.rule.id === rule);
      expect([rule, reading && !reading.counts && shown(reading.dueAt)]).toEqual([rule, formatLondon(at(time))]);
    }
    if (told.records)
      expect(decision.records.map(({ authorityId, capacity }) => `${shortName(authorityId)} ${capacity}`).sort()).toEqual(
        [...told.records].sort(),
      );
    if (told.hazards)
      expect(decision.hazards.map((it) => [`${shortName(it.authorityId)} ${it.hazard}`, shown(it.reviewAt)])).toEqual(
        Object.entries(told.hazards).map(([name, time]) => [name, formatLondon(at(time))]),
      );
    if (told.categories)
      expect(
        decision.categories.map((it) => `${shortName(it.authorityId)} ${it.category}${it.refused ? ' refused' : ''}`).sort(),
      ).toEqual([...told.categories].sort());
    if (told.refused)
      expect(decision.refusals.map(({ authorityId, what }) => `${shortName(authorityId)} ${what}`).sort()).toEqual(
        [...told.refused].sort(),
      );
    if (told.terms) expect(decision.interview?.terms.map(({ term }) => term).sort()).toEqual([...told.terms].sort());
    if (told.next_look !== undefined)
      expect(shown(decision.nextLookAt)).toBe(told.next_look === null ? null : formatLondon(at(told.next_look)));
    if (told.need !== undefined) expect(decision.interview?.needed ?? null).toBe(told.need);
    if (told.interviewer) {
      const to = decision.interview?.offeredTo;
      expect(to && (to.kind === 'PROVIDER' ? to.id : to.role)).toBe(told.interviewer);
    }
  });
});

describe('the cases reach every rule', () => {
  const rules = newestPacks().flatMap((pack) => pack.rules.map((rule) => ({ id: rule.id, pack })));
  const ruleIds = new Set(rules.map(({ id }) => id));
  const marks = decided.map(({ decision }) => ({ rules: rulesIn(decision), packs: decision.packVersions }));

  it.each(rules)('$id takes effect in one case and not in another', ({ id, pack }) => {
    const present = marks.filter(({ packs }) => packs.includes(`${pack.pack}@${pack.effective_from}`));
    expect({
      somewhere: present.some((mark) => mark.rules.has(id)),
      everywhere: present.every((mark) => mark.rules.has(id)),
    }).toEqual({
      somewhere: true,
      everywhere: false,
    });
  });

  it.each(thresholdsOf(newestPacks()))('$name has a case just on each side', (threshold) => {
    const sides = new Set(decided.map(({ input }) => sideOf(threshold, input)));
    expect({ met: sides.has(true), unmet: sides.has(false) }).toEqual({ met: true, unmet: true });
  });

  it('every case names only rules that exist', () => {
    const named = decided.flatMap(({ told }) => [...told.fires, ...told.not, ...Object.keys(told.readings)]);
    expect(named.filter((id) => !ruleIds.has(id))).toEqual([]);
  });

  it('every duty that a pack knows has a case that says when it is due', () => {
    const slots = new Set(
      newestPacks().flatMap(({ rules }) => rules.flatMap((rule) => (rule.kind === 'owe' ? [slotOf(rule.duty, rule.topic)] : []))),
    );
    const timed = new Set(decided.flatMap(({ told }) => Object.keys(told.due)));
    expect([...slots].filter((slot) => !timed.has(slot))).toEqual([]);
  });
});
