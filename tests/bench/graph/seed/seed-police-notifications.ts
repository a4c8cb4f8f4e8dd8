import type { Client } from 'pg';

const CHILD = `jsonb_build_object('givenName', jsonb_build_object('text', e.given_name), 'familyName', jsonb_build_object('text', e.family_name),
  'dateOfBirth', '2011-03-09')`;

/** What a report that is answered in full holds, as it is kept. */
const MISSING = `jsonb_build_object('risk', e.risk, 'category', 'MISSING', 'child', ${CHILD},
  'reportedAt', e.started_at + interval '3 hours', 'lastSeenAt', jsonb_build_object('at', e.started_at),
  'leftPlacementAt', jsonb_build_object('at', e.started_at - interval '45 minutes'),
  'placeLastSeen', jsonb_build_object('address', jsonb_build_object('text', 'An invented railway station, platform 2'), 'postcode', 'ZZ1 1ZZ'),
  'description', jsonb_build_object('text', 'Short dark hair, carries a red rucksack'),
  'circumstances', jsonb_build_object('text', 'Left after a telephone call; was with an unknown older male at the station'),
  'clothing', jsonb_build_object('text', 'Green parka, grey trainers'), 'pastAbsences', jsonb_build_object('text', 'Once in September, a few hours'),
  'contacts', jsonb_build_array(jsonb_build_object('name', 'An Invented Carer', 'phone', '01634 960112', 'relationship', 'Foster carer')),
  'reporter', jsonb_build_object('name', jsonb_build_object('text', 'An Invented Carer'), 'role', 'carer', 'phone', '01634 960112'))`;
const FOUND = `jsonb_build_object('foundAt', e.started_at + interval '12 hours', 'foundPlace', 'POLICE_STATION',
  'place', jsonb_build_object('address', jsonb_build_object('text', 'An invented police station')),
  'safeAndWell', jsonb_build_object('status', 'DONE', 'concern', true, 'crimeOrDanger', false, 'checkedAt', e.started_at + interval '13 hours',
    'summary', jsonb_build_object('text', 'Tired and cold, no injury seen; would not say whom she was with')))`;
const RETURNED = `jsonb_build_object('returnedAt', e.started_at + interval '14 hours', 'to', jsonb_build_object('text', 'Foster placement'))`;

/** One report of each step that the episode has come to, and the link by which each is found. */
export async function seedPoliceNotifications(owner: Client): Promise<void> {
  await owner.query(`
    insert into police_notifications.notification (id, force_id, police_reference, kind, version, content_hash, received_at, received_from, category,
      risk, left_placement_at, last_seen_at, reported_at, found_at, returned_at, found_place, area_authority_id, check_status, completeness, flags, report)
    select r.id, e.force, 'B-' || e.n, r.kind, 1, sha256(r.id::text::bytea), e.started_at + r.after, e.force || '-records',
      case when r.kind = 'MISSING' then 'MISSING' end, case when r.kind = 'MISSING' then e.risk end,
      case when r.kind = 'MISSING' then e.started_at - interval '45 minutes' end, case when r.kind = 'MISSING' then e.started_at end,
      case when r.kind = 'MISSING' then e.started_at + interval '3 hours' end, case when r.kind = 'FOUND' then e.started_at + interval '12 hours' end,
      case when r.kind = 'RETURNED' then e.started_at + interval '14 hours' end, case when r.kind = 'FOUND' then 'POLICE_STATION' end,
      coalesce(e.area, e.host, e.responsible), case when r.kind = 'FOUND' then 'DONE' end, 90, '{}', r.report
    from laid_out e cross join lateral (values
      (e.missing_id, 'MISSING', interval '4 hours', ${MISSING}),
      (e.found_id, 'FOUND', interval '12 hours 12 minutes', ${FOUND}),
      (e.returned_id, 'RETURNED', interval '14 hours 5 minutes', ${RETURNED})
    ) as r (id, kind, after, report)
    where r.kind = 'MISSING' or e.state = 'RETURNED' or (r.kind = 'FOUND' and e.state <> 'MISSING') order by e.n desc;

    insert into hub.record_link (record_id, version, record_kind, child_id, episode_id, linked_at)
    select n.id, 1, 'PoliceNotification', e.child_id, e.id, n.received_at
    from laid_out e join police_notifications.notification n on n.id in (e.missing_id, e.found_id, e.returned_id) order by e.n desc;`);
}
