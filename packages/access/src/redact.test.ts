import { as, OrganisationKind, Relation, type OrganisationId } from '@homeward/domain';
import { FIELD_RULES, type RuledType } from './field-rules';
import { NEVER_TOLD_INTELLIGENCE, type FieldRule } from './fields/define-fields';
import { LENSES, type Lens } from './lens';
import { isVisible, redact, visibleFields } from './redact';
import { usualPurposeOf } from './states-purpose';
import { ROLES } from './roles';
import { mayReadPoliceHeld, PURPOSES, type Purpose } from './purposes';
import type { Viewer } from './viewer';

const RULES = Object.entries(FIELD_RULES) as [RuledType, FieldRule][];
const viewer = (role: string, organisationKind: OrganisationKind = 'AUTHORITY'): Viewer => ({
  subject: role,
  name: 'Noor Hartley',
  organisationId: as<OrganisationId>('authority.medway'),
  organisationKind,
  roles: [role],
  kind: 'person',
  purpose: usualPurposeOf([role]),
});
const worker = viewer('front-door-worker');
const seen = (type: RuledType, relation: Relation, by: Viewer): string[] => {
  const visible = visibleFields(type, [relation], by);
  return visible === 'all' ? ['all'] : [...visible];
};

describe('every field rule names something that exists', () => {
  test.each(RULES)('%s', (type, rule) => {
    expect(rule.type).toBe(type);
    const fields = [...rule.always, ...rule.withholdable];
    expect(new Set(fields).size).toBe(fields.length);
    for (const [lens, shown] of Object.entries(rule.visible)) {
      expect(LENSES).toContain(lens);
      if (shown !== 'all') {
        expect(shown.filter((field) => !rule.withholdable.includes(field))).toEqual([]);
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
    for (const [lens, silent] of Object.entries(rule.silent ?? {})) {
      expect(LENSES).toContain(lens);
      expect(silent.filter((field) => !rule.withholdable.includes(field))).toEqual([]);
      const shown = rule.visible[lens as Lens] ?? [];
      expect(shown === 'all' ? silent : silent.filter((field) => shown.includes(field))).toEqual([]);
    }
  });
});

describe('closed by default', () => {
  test.each(RULES)('%s shows nobody more than its key without a relation', (type, rule) => {
    expect([...visibleFields(type, [], worker)].toSorted()).toEqual([...rule.always].toSorted());
  });

  test.each(RULES)("%s shows nothing to whoever runs the hub, whatever the organisation's relation", (type, rule) => {
    const all = visibleFields(type, Object.values(Relation), viewer('hub-operator', 'DESK'));
    expect([...all].toSorted()).toEqual([...rule.always].toSorted());
  });

  test('a role that the kind of organisation may not hold reads nothing', () => {
    expect(isVisible('Child', ['RESPONSIBLE'], viewer('iro', 'PROVIDER'), 'givenName')).toBe(false);
  });

  test.each(
    ROLES.filter(({ reads }) => !reads.RESPONSIBLE).map(({ role, organisationKinds }) => [role, organisationKinds[0]!] as const),
  )('%s does not read as the responsible authority does', (role, kind) =>
    expect(isVisible('Interview', ['RESPONSIBLE'], viewer(role, kind), 'parts')).toBe(false),
  );
});

describe('who sees what', () => {
  test.each(RULES)('the responsible authority sees all of %s', (type) => {
    expect(visibleFields(type, ['RESPONSIBLE'], worker)).toBe('all');
  });

  test('a host sees what it must act on, and neither history nor NHS number nor who looked', () => {
    expect(seen('Child', 'HOST', worker)).toEqual(
      expect.arrayContaining(['givenName', 'currentPlacement', 'restrictions', 'loneWorkerRisk']),
    );
    for (const field of ['nhsNumber', 'authorityChildId', 'placements'] as const)
      expect(isVisible('Child', ['HOST'], worker, field)).toBe(false);
    for (const field of ['accesses', 'decisions'] as const) expect(isVisible('Episode', ['HOST'], worker, field)).toBe(false);
    expect(seen('PoliceNotification', 'HOST', worker)).toEqual(['all']);
  });

  test('[REP-25] a liaison officer reads the worker to ring', () => {
    const officer = viewer('police-liaison-officer', 'FORCE');
    expect(isVisible('Episode', ['POLICE'], officer, 'workerToRing')).toBe(true);
    expect(seen('Allocation', 'POLICE', officer)).toEqual(expect.arrayContaining(['personName', 'phone', 'team']));
  });

  test('[REP-25] police see the child, the state, and the worker to ring', () => {
    const police = viewer('police-system', 'FORCE');
    expect(seen('Episode', 'POLICE', police)).toEqual(expect.arrayContaining(['child', 'state', 'workerToRing']));
    expect(seen('Allocation', 'POLICE', police)).toEqual(expect.arrayContaining(['personName', 'phone', 'team']));
    for (const field of ['records', 'duties', 'decisions', 'assignments'] as const)
      expect(isVisible('Episode', ['POLICE'], police, field)).toBe(false);
    for (const field of ['nhsNumber', 'currentPlacement', 'status'] as const)
      expect(isVisible('Child', ['POLICE'], police, field)).toBe(false);
  });

  test('police see the interview that was released to them, and of deliveries about their report not whether there was one', () => {
    const police = viewer('police-system', 'FORCE');
    expect(isVisible('Delivery', ['RECIPIENT'], police, 'interview')).toBe(true);
    expect(isVisible('Delivery', ['POLICE'], police, 'interview')).toBe(false);
    expect(seen('Interview', 'RECIPIENT', police).toSorted()).toEqual(['episode', 'id', 'parts', 'releases']);
  });

  test('why there was no interview, and where one was held, is for whoever interviewed and the responsible authority', () => {
    const provider = viewer('provider-worker', 'PROVIDER');
    for (const field of ['reason', 'place'] as const) {
      expect(isVisible('Interview', ['PROVIDER'], provider, field)).toBe(true);
      for (const relation of ['HOST', 'AREA', 'RECIPIENT'] as const)
        expect(isVisible('Interview', [relation], worker, field)).toBe(false);
    }
  });

  test('a provider sees what a visit needs, and no sign of other records', () => {
    const provider = viewer('provider-worker', 'PROVIDER');
    expect(seen('Child', 'PROVIDER', provider)).toEqual(
      expect.arrayContaining(['givenName', 'communicationNeeds', 'loneWorkerRisk', 'currentPlacement', 'restrictions']),
    );
    expect(seen('PoliceNotification', 'PROVIDER', provider)).toContain('safeAndWell');
    expect(seen('PoliceNotification', 'PROVIDER', provider)).not.toContain('circumstances');
    const { withheld } = redact('Child', ['PROVIDER'], provider, { id: '1', nhsNumber: '9' });
    expect(withheld).toContain('nhsNumber');
    expect(withheld.filter((field) => ['episodes', 'placements', 'cmeCases'].includes(field))).toEqual([]);
  });

  test('a provider that is told of an alert reads it as a provider', () => {
    const provider = viewer('provider-worker', 'PROVIDER');
    expect(isVisible('PoliceNotification', ['RECIPIENT'], provider, 'description')).toBe(false);
  });

  test('[CME-04] an education officer of the responsible authority reads as education does', () => {
    const officer = viewer('cme-officer');
    expect(seen('Child', 'RESPONSIBLE', officer)).toEqual(expect.arrayContaining(['givenName', 'schooling', 'cmeCases']));
    for (const type of ['Interview', 'Assignment', 'SafeguardingConcern', 'PoliceNotification', 'Duty'] as const) {
      expect(seen(type, 'RESPONSIBLE', officer).toSorted()).toEqual([...FIELD_RULES[type].always].toSorted());
    }
  });

  test('a school sees who is missing and its own attendance, nothing else', () => {
    const school = viewer('school-lead', 'SCHOOL');
    expect(seen('Child', 'SCHOOL', school).toSorted()).toEqual([
      'dateOfBirth',
      'familyName',
      'givenName',
      'id',
      'identity',
      'schooling',
    ]);
    expect(seen('Episode', 'SCHOOL', school)).toEqual(['id', 'child', 'state']);
  });

  test.each(['HOST', 'AREA', 'POLICE', 'PROVIDER', 'RECIPIENT', 'DESK', 'SCHOOL'] as const)(
    'why somebody was left out of the telling is not shown to %s, nor that it is hidden',
    (relation) => {
      const readers: Record<string, Viewer> = {
        POLICE: viewer('police-system', 'FORCE'),
        PROVIDER: viewer('provider-worker', 'PROVIDER'),
        DESK: viewer('safeguarding-desk', 'DESK'),
        SCHOOL: viewer('school-lead', 'SCHOOL'),
      };
      const shown = redact('Delivery', [relation], readers[relation] ?? worker, { id: '1', withheldBecause: 'COURT_ORDER' });
      expect(shown.withheldBecause).toBeNull();
      expect(shown.withheld).not.toContain('withheldBecause');
    },
  );
});

describe('[INF-01] what is held of police', () => {
  const HELD = RULES.flatMap(([type, { policeHeld }]) => (policeHeld ? [[type, policeHeld] as const] : []));
  const asking = (purpose: Purpose): Viewer => ({ ...worker, purpose });

  test('is the report, and what of an episode and of a record came from it', () => {
    expect(HELD.map(([type]) => type).toSorted()).toEqual(['AuthorityRecord', 'Episode', 'PoliceNotification']);
  });

  test.each(HELD)('of %s is shown for what police told it for, and else named as withheld', (type, held) => {
    for (const purpose of PURPOSES) {
      const visible = visibleFields(type, ['RESPONSIBLE'], asking(purpose));
      const shown = held.filter((field) => visible === 'all' || visible.has(field));
      const { withheld } = redact(type, ['RESPONSIBLE'], asking(purpose), {} as never);
      if (mayReadPoliceHeld(purpose)) expect({ shown, withheld }).toEqual({ shown: held, withheld: [] });
      else
        expect({ shown, withheld }).toEqual({
          shown: [],
          withheld: FIELD_RULES[type].withholdable.filter((f) => held.includes(f)),
        });
    }
  });

  test('keeps nothing else from whoever asks for another purpose', () => {
    for (const [type, rule] of RULES) {
      const visible = visibleFields(type, ['RESPONSIBLE'], asking('ASSURE_QUALITY'));
      const hidden = rule.withholdable.filter((field) => visible !== 'all' && !visible.has(field));
      expect(hidden.toSorted()).toEqual([...(rule.policeHeld ?? [])].toSorted());
    }
  });
});

describe('police intelligence', () => {
  test.each(RULES)('of %s is shown by no lens of those who interview, care, teach or are invited', (_, rule) => {
    const told = NEVER_TOLD_INTELLIGENCE.flatMap((lens) => {
      const shown = rule.visible[lens] ?? [];
      return (rule.policeIntelligence ?? [])
        .filter((field) => shown === 'all' || shown.includes(field))
        .map((field) => `${lens} ${field}`);
    });
    expect(told).toEqual([]);
    expect((rule.policeIntelligence ?? []).filter((field) => !rule.policeHeld?.includes(field))).toEqual([]);
  });

  test('is what the report says of the child, and how grave police take it to be', () => {
    expect(FIELD_RULES.PoliceNotification.policeIntelligence).toEqual(
      expect.arrayContaining(['risk', 'circumstances', 'description', 'answers', 'contacts', 'placeLastSeen']),
    );
    expect(FIELD_RULES.Episode.policeIntelligence).toEqual(expect.arrayContaining(['risk', 'policeReferences']));
  });
});

describe('who reads in person', () => {
  test('a carer learns that the child is missing, the times, whether there is a plan and whom to ring', () => {
    const carer = viewer('foster-carer');
    expect(seen('Episode', 'CARER', carer)).toEqual(expect.arrayContaining(['child', 'state', 'returnedAt', 'workerToRing']));
    expect(seen('Child', 'CARER', carer)).toContain('hasMissingPlan');
    for (const type of ['PoliceNotification', 'Interview', 'Assignment', 'SafeguardingConcern', 'Duty', 'Placement'] as const)
      expect(seen(type, 'CARER', carer).toSorted()).toEqual([...FIELD_RULES[type].always].toSorted());
  });

  test('an auditor reads who looked and how it was decided, and of no child a name', () => {
    const auditor = viewer('auditor');
    expect(seen('Child', 'RESPONSIBLE', auditor).toSorted()).toEqual([
      'accesses',
      'attendances',
      'breakGlass',
      'episodes',
      'id',
      'identity',
      'responsibleAuthority',
    ]);
    expect(seen('Episode', 'RESPONSIBLE', auditor)).toEqual(expect.arrayContaining(['decisions', 'accesses']));
    expect(seen('Interview', 'RESPONSIBLE', auditor).toSorted()).toEqual([
      'episode',
      'heldAt',
      'heldWithinDue',
      'id',
      'outcome',
      'sharing',
      'sharingExceptions',
      'submittedAt',
    ]);
    for (const type of ['PoliceNotification', 'SafeguardingConcern', 'Placement', 'Allocation'] as const)
      expect(seen(type, 'RESPONSIBLE', auditor).toSorted()).toEqual([...FIELD_RULES[type].always].toSorted());
  });

  test('whoever opened the record in an emergency reads what a host reads to act, nothing of an interview, and not who else did so', () => {
    expect(seen('Child', 'BREAK_GLASS', worker)).toEqual(
      expect.arrayContaining(['givenName', 'currentPlacement', 'restrictions']),
    );
    for (const field of ['nhsNumber', 'authorityChildId', 'placements', 'accesses', 'breakGlass'] as const)
      expect(isVisible('Child', ['BREAK_GLASS'], worker, field)).toBe(false);
    expect(seen('Episode', 'BREAK_GLASS', worker)).not.toContain('interviews');
    expect(seen('Interview', 'BREAK_GLASS', worker)).toEqual(['id']);
  });

  test('a liaison officer who did so reads as police do', () => {
    const officer = viewer('police-liaison-officer', 'FORCE');
    expect(seen('Child', 'BREAK_GLASS', officer)).toEqual(seen('Child', 'POLICE', officer));
  });
});

describe('redact', () => {
  test('hides what may not be seen and names it, whether it was given or is empty', () => {
    const shown = redact('Child', ['POLICE'], viewer('police-system', 'FORCE'), {
      id: '1',
      givenName: 'Maya',
      nhsNumber: '943 476 5919',
      status: null,
    });
    expect(shown).toMatchObject({ id: '1', givenName: 'Maya', nhsNumber: null, status: null });
    expect(shown.withheld).toEqual(expect.arrayContaining(['nhsNumber', 'status', 'placements']));
    expect(shown.withheld).not.toContain('givenName');
    expect(shown.withheld).not.toContain('restrictions');
  });

  test('shows what any of several relations shows, and names only what all of them hide', () => {
    const { nhsNumber, withheld } = redact('Child', ['AREA', 'RESPONSIBLE'], worker, { id: '1', nhsNumber: '943 476 5919' });
    expect({ nhsNumber, withheld }).toEqual({ nhsNumber: '943 476 5919', withheld: [] });
  });

  test('reads relations from a generator once', () => {
    const relations = new Set<Relation>(['AREA']).values();
    expect(redact('Episode', relations, worker, { id: '1', risk: 'HIGH', decisions: [] })).toMatchObject({
      risk: 'HIGH',
      decisions: null,
    });
  });

  test('withholds everything from a viewer without a role, and says so', () => {
    const shown = redact('Episode', ['RESPONSIBLE'], { ...worker, roles: [] }, { id: '1', risk: 'HIGH' });
    expect(shown.risk).toBeNull();
    expect(shown.withheld).toEqual([...FIELD_RULES.Episode.withholdable]);
  });
});
