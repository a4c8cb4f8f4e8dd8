import type { Client } from 'pg';

/** Who may see one episode beside the authorities of its child, and who has looked at it. */
export async function seedAccess(owner: Client): Promise<void> {
  await owner.query(`
    insert into hub.child_access (child_id, episode_id, organisation_id, relation, from_at, because)
    select e.child_id, e.id, a.organisation, a.relation, e.started_at + interval '4 hours', '{"event": "notification.accepted"}'
    from laid_out e cross join lateral (values (e.force, 'POLICE'), (e.provider, 'PROVIDER'), (e.area, 'AREA')) as a (organisation, relation)
    where a.organisation is not null and a.organisation not in (e.responsible, coalesce(e.host, '')) order by e.n desc;

    insert into hub.audit_entry (at, service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome,
      record_ids)
    select e.started_at + a.after, 'case-records', e.worker, e.worker_name, e.responsible, 'SAFEGUARD_CHILD', 'episode:read', e.id::text, 'SHOWN', array[e.id, e.child_id]
    from laid_out e cross join (values (interval '5 hours'), (interval '13 hours')) as a (after) order by e.n desc;`);
}
