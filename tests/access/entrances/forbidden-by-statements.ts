import { randomUUID } from 'node:crypto';
import { ENTITY_ACTIONS } from '@homeward/access';
import { bytesOf, changesOf, firstOfEach, idsOfNothing, NAMED_KINDS, type Ids } from '../hub/changes';
import { recordStatements, shapeOf } from '../hub/record-statements';
import { codesOf, type Answer } from '../hub/send';
import { countTried } from '../matrix/tried';
import { tablesOf } from '../rows/catalogue';
import { fillTables } from '../rows/fill-tables';
import { byIds, byKeys } from './questions';
import type { Entrance, SeededHub } from './seeded-hub';
import { LOOKERS, NOT_ALLOCATED, type Looker } from './standings';

/** Those who are nothing to any child, and somebody of the responsible authority who has one other of its children. */
const STRANGERS: readonly Looker[] = [...LOOKERS.filter(({ standing }) => standing.relation === null), NOT_ALLOCATED[1]!];

/** Types that a service resolves by their key and that are about no child. */
const ABOUT_NO_CHILD: readonly string[] = ['Authority', 'PoliceForce', 'Provider', 'School'];
/** Every other, and where its records are. */
const BY_KEY: Readonly<Record<string, string>> = {
  PoliceNotification: 'police_notifications.notification',
  Child: 'case_records.child',
  Episode: 'case_records.episode',
  AuthorityRecord: 'case_records.authority_record',
  Decision: 'case_records.decision',
  Duty: 'case_records.duty',
  DisclosureIncident: 'case_records.disclosure_incident',
  Delivery: 'notification_routing.delivery',
  Assignment: 'rhi_providers.assignment',
  Interview: 'rhi_providers.interview',
  Schooling: 'education.schooling',
  CmeCase: 'education.cme_case',
};

/** What is hidden and what is not there: the same bytes, after the same statements. */
export function forbiddenByStatements(hub: () => SeededHub): void {
  const ports = (): Entrance[] => hub().entrances.filter(({ name }) => name !== 'gateway');

  async function asked(entrance: Entrance, looker: Looker, query: string, variables: Record<string, unknown>, ids: Ids) {
    let answer!: Answer;
    const headers = { 'x-request-id': 'the-same-request' };
    const sent = await recordStatements(async () => {
      answer = await hub().ask(entrance, looker, { query, variables, headers });
    });
    return {
      bytes: bytesOf(answer, ids),
      statements: shapeOf(sent),
      codes: codesOf(answer),
      shut: answer.text.includes('None of your roles'),
    };
  }

  /** A row in every table that the seed left empty, so that there is something to hide of each kind. */
  beforeAll(async () => {
    const client = await hub().hub.owner.connect();
    const tables = await tablesOf(client, 'table');
    await fillTables(
      client as never,
      tables.filter(({ schema }) => schema !== 'hub'),
    );
    client.release();
  });

  it('a record by its id or its key', async () => {
    expect([...Object.keys(BY_KEY), ...ABOUT_NO_CHILD].toSorted()).toEqual(Object.keys(ENTITY_ACTIONS).toSorted());
    const differing: string[] = [];
    for (const entrance of ports())
      for (const [kind, table] of Object.entries(BY_KEY)) {
        const { rows } = await hub().hub.owner.query<{ id: string }>(`select id from ${table} order by id limit 1`);
        expect([kind, rows.length]).toEqual([kind, 1]);
        const { id } = rows[0]!;
        const none = randomUUID();
        const questions = (one: string) => {
          const known = new Map([[kind, [one]]]);
          return [...byIds(entrance.schema, known), ...byKeys(entrance.schema, known).filter(({ asked: some }) => some.size > 0)];
        };
        const [hidden, absent] = [questions(id), questions(none)];
        for (const [index, question] of hidden.entries())
          for (const looker of STRANGERS) {
            const first = await asked(entrance, looker, question.query, question.variables, { [kind]: id });
            const second = await asked(entrance, looker, absent[index]!.query, absent[index]!.variables, { [kind]: none });
            countTried('record x stranger, by bytes and statements');
            if (JSON.stringify(first) !== JSON.stringify(second))
              differing.push(`${entrance.name}, ${looker.name}: ${kind}\n${JSON.stringify(first)}\n${JSON.stringify(second)}`);
          }
      }
    expect(differing.slice(0, 10)).toEqual([]);
  });

  it('a change that names one, under whatever name', async () => {
    const present = await firstOfEach(hub().hub.owner);
    expect(Object.keys(present).toSorted()).toEqual(NAMED_KINDS.toSorted());
    const absent = idsOfNothing(present);
    const differing: string[] = [];
    const reached = new Set<string>();
    for (const entrance of ports())
      for (const looker of STRANGERS) {
        const shut = new Set<string>();
        for (const { name, title, query, naming } of changesOf(entrance.schema)) {
          if (shut.has(name)) continue; // whoever may not do it at all is told so before any id is read
          const first = await asked(entrance, looker, query, naming(present), present);
          const second = await asked(entrance, looker, query, naming(absent), absent);
          countTried('mutation and id x stranger, by bytes and statements');
          if (first.shut && second.shut) shut.add(name);
          if (!first.shut && first.statements.some((each) => each.includes('.'))) reached.add(title);
          if (JSON.stringify(first) !== JSON.stringify(second))
            differing.push(`${entrance.name}, ${looker.name}: ${title}\n${JSON.stringify(first)}\n${JSON.stringify(second)}`);
        }
      }
    expect(differing.slice(0, 10)).toEqual([]);
    expect(reached.size).toBeGreaterThan(30);
  });
}
