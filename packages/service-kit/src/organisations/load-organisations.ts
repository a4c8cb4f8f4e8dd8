import type { Pool } from 'pg';
import { OrganisationKind } from '@homeward/domain';
import type { Organisation, Organisations } from './organisations';

interface Row {
  id: string;
  name: string;
  kind: OrganisationKind;
  gss_code: string | null;
  dfe_code: string | null;
  force_id: string | null;
  aliases: string[];
}

/** Reads the reference data once. */
export async function loadOrganisations(pool: Pick<Pool, 'query'>): Promise<Organisations> {
  const { rows } = await pool.query<Row>('select id, name, kind, gss_code, dfe_code, force_id, aliases from hub.organisations()');
  return new CachedOrganisations(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      gssCode: row.gss_code,
      dfeCode: row.dfe_code,
      forceId: row.force_id,
      aliases: row.aliases,
    })),
  );
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export class CachedOrganisations implements Organisations {
  private readonly ids: ReadonlyMap<string, Organisation>;
  private readonly authorities = new Map<string, Organisation>();

  constructor(private readonly list: readonly Organisation[]) {
    this.ids = new Map(list.map((organisation) => [organisation.id, organisation]));
    for (const authority of this.all(OrganisationKind.AUTHORITY)) {
      const names = [...authority.aliases, authority.name, authority.gssCode, authority.dfeCode, authority.id];
      for (const name of names) if (name !== null) this.authorities.set(normal(name), authority);
    }
  }

  byId(id: string): Organisation | undefined {
    return this.ids.get(id);
  }

  authorityByName(text: string): Organisation | undefined {
    return this.authorities.get(normal(text));
  }

  forceOf(authorityId: string): Organisation | undefined {
    const forceId = this.ids.get(authorityId)?.forceId;
    return forceId == null ? undefined : this.ids.get(forceId);
  }

  all(kind?: OrganisationKind): readonly Organisation[] {
    return kind === undefined ? this.list : this.list.filter((organisation) => organisation.kind === kind);
  }
}
