import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { SERVICES_GROUP } from '../roles';

/** The children whose place must not be learnt, and from whom it is hidden: one fact for every service, as it stands in the transaction that asks. */
export class HidePlaces1763770140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.location_protection (
        id uuid not null,
        child_id uuid not null,
        from_at timestamptz not null,
        until_at timestamptz,
        -- Null: from everybody who does not keep the place.
        hidden_from text[] check (hidden_from <> '{}'),
        disclosed_to text[] not null default '{}',
        primary key (child_id, id)
      );

      -- Whoever is responsible now must plan for the child, and the host of the current placement must act: nothing is hidden from these two.
      create view hub.my_hidden_places with (security_barrier) as
        select p.child_id
        from hub.location_protection p
        where p.from_at <= hub.business_now() and (p.until_at is null or hub.business_now() < p.until_at)
          and coalesce(p.hidden_from is null or hub.my_organisation() = any(p.hidden_from), true)
          and not coalesce(hub.my_organisation() = any(p.disclosed_to), false)
          and not exists (select from hub.my_access a where a.child_id = p.child_id and a.episode_id is null and a.record_id is null
            and a.current and a.relation in ('RESPONSIBLE', 'HOST') offset 0);
      grant select on hub.my_hidden_places to ${SERVICES_GROUP};

      -- Whether the caller's organisation is responsible for the child at this moment.
      create function hub.is_mine(child uuid) returns boolean language sql stable ${DEFINER} as $$
        select exists (select from hub.my_access a where a.child_id = child and a.episode_id is null and a.record_id is null
          and a.current and a.relation = 'RESPONSIBLE' offset 0)
      $$;

      create function hub.protect_place(id uuid, child uuid, from_at timestamptz, until_at timestamptz, hidden_from text[], disclosed_to text[])
        returns void language plpgsql ${DEFINER} as $$
      begin
        if not hub.is_mine(child) then
          raise exception 'Only the responsible authority hides the place of its child.' using errcode = 'insufficient_privilege';
        end if;
        insert into hub.location_protection (id, child_id, from_at, until_at, hidden_from, disclosed_to)
        values ($1, $2, $3, $4, $5, coalesce($6, '{}')) on conflict do nothing;
      end $$;

      create function hub.unprotect_place(id uuid, child uuid, at timestamptz) returns void language plpgsql ${DEFINER} as $$
      begin
        if not hub.is_mine(child) then
          raise exception 'Only the responsible authority shows the place of its child again.' using errcode = 'insufficient_privilege';
        end if;
        update hub.location_protection p set until_at = $3
        where p.child_id = $2 and p.id = $1 and (p.until_at is null or p.until_at > $3);
      end $$;

      create function hub.disclose_place(id uuid, child uuid, disclosed_to text[]) returns void language plpgsql ${DEFINER} as $$
      begin
        if not hub.is_mine(child) then
          raise exception 'Only the responsible authority says who may know the place of its child.' using errcode = 'insufficient_privilege';
        end if;
        update hub.location_protection p set disclosed_to = $3 where p.child_id = $2 and p.id = $1;
      end $$;

      -- Of one child that turned out to be another, under an id of its own, so that each of the two is ended, or disclosed, by itself. It only ever
      -- hides more: whoever carries needs no part in either child.
      create function hub.carry_protection(id uuid, from_child uuid, new_id uuid, to_child uuid) returns void language sql ${DEFINER} as $$
        insert into hub.location_protection (id, child_id, from_at, until_at, hidden_from, disclosed_to)
        select $3, $4, p.from_at, p.until_at, p.hidden_from, p.disclosed_to from hub.location_protection p where p.child_id = $2 and p.id = $1
        on conflict do nothing
      $$;

      grant execute on function hub.protect_place, hub.unprotect_place, hub.disclose_place, hub.carry_protection to ${SERVICES_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
