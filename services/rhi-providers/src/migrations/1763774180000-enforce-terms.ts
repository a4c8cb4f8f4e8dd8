import { protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTimeOf } from './readable';

const RESPONSIBLE = inTimeOf('i', 'i.recorded_at', ['RESPONSIBLE']);
const OF_INTERVIEW = (table: string, condition: string): string =>
  `exists (select from rhi_providers.interview i where i.id = ${table}.interview_id and ${condition} offset 0)`;
const OWN = 'i.held_by = hub.my_organisation()';

/** What the responsible authority's pack asks of whoever interviews, and what is put on file because of it. */
export class EnforceTerms1763774180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rhi_providers.owed_interview add column terms jsonb not null default '[]', add column child_age_years integer;
      alter table rhi_providers.commission add column ages_from integer, add column ages_to integer, add check (ages_from <= ages_to);
      alter table rhi_providers.interview add column agreement jsonb;

      create table rhi_providers.interview_evidence (
        interview_id uuid not null references rhi_providers.interview (id),
        kind text not null,
        text text not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        organisation_id text not null,
        primary key (interview_id, kind)
      );

      create table rhi_providers.interview_link (
        interview_id uuid not null references rhi_providers.interview (id),
        assignment_id uuid primary key references rhi_providers.assignment (id),
        duty_id uuid not null,
        episode_id uuid not null
      );
      create index interview_link_interview on rhi_providers.interview_link (interview_id);
      create index interview_link_episode on rhi_providers.interview_link (episode_id);

      create trigger kept before update or delete on rhi_providers.interview_evidence for each row
        execute function rhi_providers.refuse_change();
      create trigger kept before update or delete on rhi_providers.interview_link for each row
        execute function rhi_providers.refuse_change();

      -- Every attempt at this duty, also those of an organisation that gave it back: whoever works it now does not see them one by one.
      create function rhi_providers.attempts_at(duty uuid, out made integer, out failed integer)
        language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
        as $$ select count(*)::integer, count(*) filter (where c.result <> 'REACHED')::integer
              from rhi_providers.assignment s join rhi_providers.contact_attempt c on c.assignment_id = s.id where s.duty_id = duty $$;

      ${protectTable({
        schema: 'rhi_providers',
        table: 'interview_evidence',
        readable: `organisation_id = hub.my_organisation() or ${OF_INTERVIEW('interview_evidence', RESPONSIBLE)}`,
        writable: `organisation_id = hub.my_organisation() and ${OF_INTERVIEW('interview_evidence', `(${OWN} or ${RESPONSIBLE})`)}`,
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'interview_link',
        readable: OF_INTERVIEW('interview_link', 'true'),
        writable: `${OF_INTERVIEW('interview_link', OWN)} and exists (select from rhi_providers.assignment s
          where s.id = interview_link.assignment_id and s.offered_to = hub.my_organisation() offset 0)`,
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
