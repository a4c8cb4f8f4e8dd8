/**
 * SQL for the trigger function `refuse_change` of a schema whose rows are never changed. One change it lets through: the table's owner encrypts
 * anew a column that the trigger names, and nothing else of the row (`homeward keys rotate`).
 *
 *     create trigger kept before update or delete on t for each row execute function s.refuse_change('text')
 *
 * A trigger for each statement beside it also refuses an update that finds no row.
 *
 * @param putRight SQL: what else may be done to a row, by comparing `old` and `new`
 */
export const refuseChangeBut = (schema: string, refusal: string, putRight = 'false'): string => `
  create or replace function ${schema}.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    declare
      was jsonb;
      becomes jsonb;
    begin
      if tg_op = 'UPDATE' and tg_nargs > 0
        and pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'USAGE') then
        if tg_level = 'STATEMENT' then
          return null;
        end if;
        was := to_jsonb(old);
        becomes := to_jsonb(new);
        if becomes - tg_argv = was - tg_argv and not exists (select from unnest(tg_argv) as name
          where (becomes ->> name) is distinct from (was ->> name) and ((was ->> name) is null or ((becomes ->> name) ^@ 'enc1:') is not true))
        then
          return new;
        end if;
      end if;
      if tg_op = 'UPDATE' and tg_level = 'ROW' then
        if ${putRight} then
          return new;
        end if;
      end if;
      raise exception '${refusal}', tg_table_name using errcode = 'restrict_violation';
    end $$;`;
