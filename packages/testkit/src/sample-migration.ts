import type { MigrationInterface, QueryRunner } from 'typeorm';
import { childReadable, episodeReadable, protectTable, schemaOf, type ServiceName } from '@homeward/service-kit';

/**
 * For tests of service-kit itself: a schema with two protected tables, `child (id, note)` and `episode (id, child_id, started_at, note)`,
 * and an unprotected one, `tally (key, count)`.
 */
export function sampleMigration(service: ServiceName): new () => MigrationInterface {
  const schema = schemaOf(service);
  return class SampleTables1700000000000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        create table ${schema}.child (id uuid primary key, note text not null);
        create table ${schema}.episode (id uuid primary key, child_id uuid not null, started_at timestamptz not null, note text not null);
        create table ${schema}.tally (key text primary key, count integer not null default 0);
        ${protectTable({ schema, table: 'child', readable: childReadable('child.id') })}
        ${protectTable({ schema, table: 'episode', readable: episodeReadable('episode.id', 'episode.child_id', 'episode.started_at') })}`);
    }

    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  };
}
