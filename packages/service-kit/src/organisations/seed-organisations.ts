import type { Client } from 'pg';
import { REFERENCE_ORGANISATIONS } from './reference-data';

/** Brings the table to the reference data of this version. Organisations that it no longer names stay: records refer to them. */
export async function seedOrganisations(client: Client): Promise<void> {
  await client.query(
    `insert into hub.organisation (id, name, kind, gss_code, dfe_code, force_id, aliases)
     select "id", "name", "kind", "gssCode", "dfeCode", "forceId", array(select jsonb_array_elements_text("aliases"))
     from jsonb_to_recordset($1) as r ("id" text, "name" text, "kind" text, "gssCode" text, "dfeCode" text, "forceId" text, "aliases" jsonb)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind, gss_code = excluded.gss_code,
       dfe_code = excluded.dfe_code, force_id = excluded.force_id, aliases = excluded.aliases`,
    [JSON.stringify(REFERENCE_ORGANISATIONS)],
  );
}
