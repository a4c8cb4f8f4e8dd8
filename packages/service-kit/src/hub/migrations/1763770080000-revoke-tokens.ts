import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { SERVICES_GROUP, WORKERS_GROUP } from '../roles';

/** Tokens that are taken back before they expire, for as long as one of them could still be shown. */
export class RevokeTokens1763770080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.revoked_token (
        id bigint primary key generated always as identity,
        kind text not null check (kind in ('TOKEN', 'SESSION', 'SUBJECT', 'CLIENT')),
        value text not null check (length(value) between 1 and 255),
        -- Null: whatever its age. Else a token that was issued later stands.
        issued_before timestamptz,
        because text not null check (length(because) between 1 and 500),
        revoked_at timestamptz not null,
        revoked_by text not null check (length(revoked_by) between 1 and 255),
        -- Of the logout token that said so, which is taken once.
        logout_id text unique check (length(logout_id) between 1 and 255),
        keep_until timestamptz not null
      );
      create index revoked_token_keep_until on hub.revoked_token (keep_until);

      -- One after the other, so that whoever has read up to a number misses none below it. Null: this logout was told before.
      create function hub.revoke_tokens(of_kind text, of_value text, before timestamptz, reason text, operator text, at timestamptz,
        until_at timestamptz, logout text default null)
        returns bigint language plpgsql ${DEFINER} as $$
      declare number bigint;
      begin
        perform pg_advisory_xact_lock(hashtext('revoked-token'), 0);
        insert into hub.revoked_token (kind, value, issued_before, because, revoked_at, revoked_by, logout_id, keep_until)
        values (of_kind, of_value, before, reason, at, operator, logout, until_at)
        on conflict (logout_id) do nothing returning id into number;
        return number;
      end $$;

      -- What has been added behind a number. The clock of the database decides what is over: no login can say that it is later.
      create function hub.revoked_tokens(after bigint)
        returns table (id bigint, kind text, value text, issued_before timestamptz, keep_until timestamptz)
        language sql ${DEFINER} as $$
          delete from hub.revoked_token r where r.keep_until < now();
          select r.id, r.kind, r.value, r.issued_before, r.keep_until from hub.revoked_token r where r.id > after order by r.id;
        $$;

      grant execute on function hub.revoked_tokens to ${SERVICES_GROUP};
      grant execute on function hub.revoke_tokens to ${WORKERS_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
