import { loginOf } from './roles';

/**
 * SQL that lets both logins of a service use its tables and sequences, and hides the list of migrations. `migrate` runs it after the
 * service's migrations; a migration may run it earlier, as often as it likes.
 *
 * @param schema 'case_records'
 */
export function grantSchema(schema: string): string {
  const logins = `${loginOf(schema, 'api')}, ${loginOf(schema, 'jobs')}`;
  return `
    grant usage on schema ${schema} to ${logins};
    grant select, insert, update, delete on all tables in schema ${schema} to ${logins};
    grant usage, select on all sequences in schema ${schema} to ${logins};
    grant execute on all functions in schema ${schema} to ${logins};
    revoke all on ${schema}.migration from ${logins};`;
}
