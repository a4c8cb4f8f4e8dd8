import { protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorities only: the responsible one sees every case of its child, a host, or a former one, those opened in its time. */
const READABLE = `exists (select from hub.my_access a where a.child_id = cme_case.child_id and a.episode_id is null and a.record_id is null
  and a.relation in ('RESPONSIBLE', 'HOST')
  and (a.all_history or (cme_case.opened_at >= a.from_at and (a.until_at is null or cme_case.opened_at < a.until_at))) offset 0)`;

export class CreateCmeCase1763773560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table education.cme_case (
        id uuid primary key,
        child_id uuid not null,
        authority_id text not null,
        state text not null,
        reason text not null,
        opened_at timestamptz not null,
        review_at timestamptz,
        found_at timestamptz,
        check ((state = 'DORMANT') = (review_at is not null)),
        check ((state = 'CHILD_FOUND') = (found_at is not null))
      );
      create unique index cme_case_unfound on education.cme_case (child_id, authority_id) where state <> 'CHILD_FOUND';
      create index cme_case_child on education.cme_case (child_id);
      create index cme_case_review on education.cme_case (authority_id, review_at) where state = 'DORMANT';

      create table education.cme_enquiry (
        id uuid primary key,
        case_id uuid not null references education.cme_case (id),
        body text not null,
        asked_at timestamptz not null,
        answered_at timestamptz,
        answer text,
        child_found boolean not null,
        check (answered_at is not null or not child_found)
      );
      create index cme_enquiry_case on education.cme_enquiry (case_id, asked_at);

      ${protectTable({ schema: 'education', table: 'cme_case', readable: READABLE })}
      ${protectTable({
        schema: 'education',
        table: 'cme_enquiry',
        readable: 'exists (select from education.cme_case c where c.id = cme_enquiry.case_id offset 0)',
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
