import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/** A service's two doors to its schema. Neither owns anything. */
export type Door = 'api' | 'jobs';

/** Every login of a service; may use what the hub schema offers to all. */
export const SERVICES_GROUP = 'homeward_services';
/** The logins of the jobs: may also claim and finish events. */
export const WORKERS_GROUP = 'homeward_workers';
/** The login of the queue and of the signals: the bullmq schema, and nothing of the hub. */
export const QUEUE_LOGIN = 'homeward_queue';
export const QUEUE_SCHEMA = 'bullmq';

export const loginOf = (schema: string, door: Door): string => `homeward_${schema}_${door}`;

/** Every process derives the same password, so that none has to be stored. */
export const passwordOf = (secret: string, role: string): string => createHmac('sha256', secret).update(role).digest('base64url');

/** The migrator's URL with another login. */
export function urlAs(databaseUrl: string, role: string, secret: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = passwordOf(secret, role);
  return url.toString();
}

/** Makes what is missing and sets every password again, so that a changed secret takes effect. Roles belong to the whole server. */
export async function createRoles(client: Client, secret: string, schemas: readonly string[]): Promise<void> {
  for (const group of [SERVICES_GROUP, WORKERS_GROUP]) await client.query(createRole(group, 'nologin'));
  await setLogin(client, QUEUE_LOGIN, secret, []);
  for (const schema of schemas) {
    await setLogin(client, loginOf(schema, 'api'), secret, [SERVICES_GROUP]);
    await setLogin(client, loginOf(schema, 'jobs'), secret, [SERVICES_GROUP, WORKERS_GROUP]);
  }
}

async function setLogin(client: Client, role: string, secret: string, groups: readonly string[]): Promise<void> {
  await client.query(createRole(role, 'login'));
  await client.query(
    afterOthers(
      `alter role ${role} with login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwordOf(secret, role)}'`,
    ),
  );
  for (const group of groups) await client.query(afterOthers(`grant ${group} to ${role}`));
}

/** Another database of the same server may be migrated at the same moment, and roles are shared. */
const createRole = (role: string, kind: 'login' | 'nologin'): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${kind}; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;

const afterOthers = (command: string): string => `
  do $do$ begin
    for attempt in 1..20 loop
      begin
        execute $cmd$${command}$cmd$;
        exit;
      exception when internal_error or unique_violation then
        if attempt = 20 then raise; end if;
        perform pg_sleep(0.05);
      end;
    end loop;
  end $do$`;
