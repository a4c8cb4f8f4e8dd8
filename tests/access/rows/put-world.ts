import { newId } from '@homeward/service-kit';
import type { World } from './model';

const HOUR = 3_600_000;

interface Owner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

export interface PutWorld {
  children: string[];
  episodes: string[];
  records: string[];
}

/** Writes a world as its rows alone, as the owner of the database: what is under test is who may see them. */
export async function putWorld(owner: Owner, { children, episodes, records, given }: World, now: Date): Promise<PutWorld> {
  const at = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
  const ids = {
    children: Array.from({ length: children }, newId),
    episodes: episodes.map(() => newId()),
    records: records.map(() => newId()),
  };
  const rows = JSON.stringify({
    children: ids.children.map((id) => ({ id })),
    episodes: episodes.map(({ child, began }, index) => ({
      id: ids.episodes[index],
      child_id: ids.children[child],
      at: at(began),
    })),
    records: records.map(({ received, child, episode }, index) => ({
      id: ids.records[index],
      at: at(received),
      child_id: child === null ? null : ids.children[child],
      episode_id: episode === null ? null : ids.episodes[episode],
    })),
    given: given.map(({ organisation, person, relation, from, until, revoked, child, episode, record }) => ({
      organisation_id: organisation,
      person_subject: person,
      relation,
      from_at: at(from),
      until_at: until === null ? null : at(until),
      revoked,
      child_id: child === null ? null : ids.children[child],
      episode_id: episode === null ? null : ids.episodes[episode],
      record_id: record === null ? null : ids.records[record],
    })),
  });
  await owner.query(
    `with world as (select $1::json as w),
    child as (insert into case_records.child (id, identity, recorded_at)
      select r.id, 'CONFIRMED', $2 from world, json_to_recordset(w -> 'children') as r (id uuid)),
    episode as (insert into case_records.episode (id, child_id, state, started_at, interview_progress, interview_outstanding, opened_at, told)
      select r.id, r.child_id, 'RETURNED', r.at, 'NONE', false, r.at, '{}'
      from world, json_to_recordset(w -> 'episodes') as r (id uuid, child_id uuid, at timestamptz)),
    record as (insert into police_notifications.notification (id, force_id, police_reference, kind, version, content_hash, received_at,
        received_from, completeness, flags, report)
      select r.id, 'force.dorset', r.id::text, 'MISSING', 1, sha256(r.id::text::bytea), r.at, 'a test', 50, '{}', '"enc1:none:AAAA"'
      from world, json_to_recordset(w -> 'records') as r (id uuid, at timestamptz)),
    link as (insert into hub.record_link (record_id, version, record_kind, child_id, episode_id, linked_at)
      select r.id, 1, 'PoliceNotification', r.child_id, r.episode_id, r.at
      from world, json_to_recordset(w -> 'records') as r (id uuid, at timestamptz, child_id uuid, episode_id uuid)
      where r.child_id is not null)
    insert into hub.child_access (child_id, episode_id, record_id, organisation_id, person_subject, relation, from_at, until_at, revoked, because)
    select r.child_id, r.episode_id, r.record_id, r.organisation_id, r.person_subject, r.relation, r.from_at, r.until_at, r.revoked, '{}'
    from world, json_to_recordset(w -> 'given') as r (child_id uuid, episode_id uuid, record_id uuid, organisation_id text, person_subject text,
      relation text, from_at timestamptz, until_at timestamptz, revoked boolean)`,
    [rows, now],
  );
  return ids;
}
