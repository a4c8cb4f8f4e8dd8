import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROLES } from '@homeward/access';
import { PERSONAS, type Persona } from '@homeward/embedded';
import type { OrganisationKind, Relation } from '@homeward/domain';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { Client } from 'pg';
import { startHub, type HubProcess } from '../../journeys/hub-process';
import { rowsOf } from '../rows/model';
import { send, type Answer, type Sent } from './send';

/** Of each kind of record, the first. */
const MOST_OF_A_KIND = 10;
const CLI = path.resolve(__dirname, '../../../cli/dist/main.js');

/** Where the records are that a root field finds by their id. */
const TABLES = {
  notification: 'police_notifications.notification',
  child: 'case_records.child',
  episode: 'case_records.episode',
  delivery: 'notification_routing.delivery',
  assignment: 'rhi_providers.assignment',
  interview: 'rhi_providers.interview',
  cmeCase: 'education.cme_case',
} as const;
export type RecordKind = keyof typeof TABLES;

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  authority: 'AUTHORITY',
  force: 'FORCE',
  provider: 'PROVIDER',
  school: 'SCHOOL',
  desk: 'DESK',
};
export const kindOf = ({ organisation }: Persona): OrganisationKind => KINDS[organisation.split('.')[0]!]!;

/** A hub of its own in which the demonstration's weekend has been. */
export interface PlayedHub {
  process: HubProcess;
  url: string;
  /** What the gateway offers. */
  schema: GraphQLSchema;
  records: Readonly<Record<RecordKind, readonly string[]>>;
  /** How somebody stands to the child of the weekend or to anything of it: by its office, and by what was given to it in person. */
  standingOf(persona: Persona): readonly Relation[];
  /** Each line that the hub has logged since the weekend. */
  logged(): string[];
  /** The database, as its owner. */
  owner: Client;
  as(persona: string, sent: Omit<Sent, 'token'>): Promise<Answer>;
  close(): Promise<void>;
}

export async function openPlayedHub(): Promise<PlayedHub> {
  const process = await startHub({ LOG_LEVEL: 'info' });
  const { facts, tokenOf } = process.hub;
  await promisify(execFile)('node', [CLI, 'demo', '--data', process.dataDir], { timeout: 120_000 });
  const before = process.printed().length;
  const owner = new Client({ connectionString: facts.databaseUrl });
  await owner.connect();
  const as: PlayedHub['as'] = async (persona, sent) => send(facts.graphUrl, { ...sent, token: await tokenOf(persona) });
  const introspected = await as('hub-operator', { query: getIntrospectionQuery() });
  const standings = await owner.query<{ organisation_id: string; person_subject: string | null; relation: Relation }>(
    'select distinct organisation_id, person_subject, relation from hub.child_access where not revoked',
  );
  return {
    process,
    url: facts.graphUrl,
    schema: buildClientSchema(introspected.data as unknown as IntrospectionQuery),
    records: await idsOf(owner),
    standingOf: ({ name, organisation, roles }) => {
      const rows = rowsOf(ROLES.filter(({ role }) => roles.includes(role)));
      const held = standings.rows.filter(
        (row) =>
          row.organisation_id === organisation &&
          (row.person_subject === null ? rows[row.relation] === 'OFFICE' : row.person_subject === name && rows[row.relation]),
      );
      return held.map(({ relation }) => relation);
    },
    logged: () => process.printed().slice(before).split('\n').slice(0, -1),
    owner,
    as,
    async close() {
      await owner.end();
      await process.stop();
    },
  };
}

async function idsOf(owner: Client): Promise<PlayedHub['records']> {
  const found: [string, string[]][] = [];
  for (const [kind, table] of Object.entries(TABLES)) {
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} order by id limit ${MOST_OF_A_KIND}`);
    found.push([kind, rows.map(({ id }) => id)]);
  }
  return Object.fromEntries(found) as unknown as PlayedHub['records'];
}

/**
 * Personas who are nothing to the child: of a fourth authority, other forces, another provider, the desks, and those of its own authority who
 * read in person and to whom it was not given.
 */
export const strangersTo = ({ standingOf }: PlayedHub): Persona[] =>
  PERSONAS.filter((persona) => standingOf(persona).length === 0);
