import { ENTITY_ACTIONS, may, ROLES, type Action, type EntityName, type Role } from '@homeward/access';
import { SERVICES } from '@homeward/cli';
import { ruledNodesIn } from '../hub/all-fields';
import { isObjectType } from 'graphql';
import { listenOverWebSocket, type Listening } from '../../../gateway/fixtures/subscribe';
import { listsOf } from '../hub/list-queries';
import { codesOf, forEach, type Answer } from '../hub/send';
import { countTried } from '../matrix/tried';
import { shownOtherwise, standingsOf } from './as-granted';
import { byIds, byKeys, listAction, lists, type Known, type Question } from './questions';
import { type Entrance, type SeededHub } from './seeded-hub';
import { hasMost, LOOKERS, NOT_ALLOCATED, PERSON, rowLookers, shutOut, STANDINGS, type Looker } from './standings';

interface ListAnswer {
  edges: { cursor: string; node: { __typename: string; id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number | null;
}

/** Rows that the model of the row rule says to be there or not to be there, for certain. */
const MODELLED: readonly string[] = ['Child', 'Episode', 'PoliceNotification'];

const roleOf = (name: string): Role => ROLES.find(({ role }) => role === name)!;

const ENTRANCES: readonly Entrance['name'][] = [...SERVICES.map(({ name }) => name), 'gateway'];

/** Of each kind of record but those that the model knows. */
const MOST_OF_A_KIND = 4;

/** Ids of what hangs on the child, by the type that shows them. */
const HANGS_ON_IT = `
  select 'AuthorityRecord' as type, id from case_records.authority_record where episode_id = any($1)
  union all select 'Decision', id from case_records.decision where episode_id = any($1)
  union all select 'Duty', id from case_records.duty where episode_id = any($1)
  union all select 'Delivery', id from notification_routing.delivery where episode_id = any($1)
  union all select 'Assignment', id from rhi_providers.assignment where episode_id = any($1)
  union all select 'Interview', id from rhi_providers.interview where episode_id = any($1)
  union all select 'Schooling', id from education.schooling where child_id = $2
  union all select 'CmeCase', id from education.cme_case where child_id = $2`;

/** The ports answer for each role; the gateway hands on what they answer, and is asked by those who see different rows. */
const lookersOfRecords = ({ name }: Entrance): readonly Looker[] => (name === 'gateway' ? rowLookers() : LOOKERS);

/** Every entrance, for every standing to a child and every role. */
export function everyEntrance(hub: () => SeededHub): void {
  let opened: SeededHub;
  let known: Known;
  /** For the gateway, which joins each from all services: one of a kind, and three of those that the model knows. */
  let some: Known;
  beforeAll(async () => {
    opened = hub();
    const { childId, episodes, records } = opened.child;
    const { rows } = await opened.hub.owner.query<{ type: string; id: string }>(HANGS_ON_IT, [episodes, childId]);
    const found = new Map<string, string[]>([
      ['Child', [childId]],
      ['Episode', episodes],
      ['PoliceNotification', records],
    ]);
    for (const { type, id } of rows) found.set(type, [...(found.get(type) ?? []), id].slice(0, MOST_OF_A_KIND));
    known = found;
    some = new Map([...found].map(([type, ids]) => [type, ids.slice(0, MODELLED.includes(type) ? 3 : 1)]));
  });
  const eachAsks = async (
    questionsAt: (entrance: Entrance) => Question[],
    lookersAt: (entrance: Entrance, question: Question) => readonly Looker[],
    look: (at: { entrance: Entrance; looker: Looker; question: Question; answer: Answer }) => void,
  ): Promise<void> => {
    const asked = opened.entrances.flatMap((entrance) =>
      questionsAt(entrance).flatMap((question) =>
        lookersAt(entrance, question).map((looker) => ({ entrance, question, looker })),
      ),
    );
    await forEach(asked, async (one) => {
      const { query, variables } = one.question;
      const answer = await opened.ask(one.entrance, one.looker, { query, variables });
      countTried(
        `field or list x looker, at ${one.entrance.name === 'gateway' ? 'the gateway' : 'the port of a subgraph'}`,
        one.question.asked.size,
      );
      look({ ...one, answer });
    });
  };

  const FORESEEN = ['FORBIDDEN', 'NOT_FOUND'];
  const unforeseen = ({ errors }: Answer): string[] => codesOf({ errors }).filter((code) => !FORESEEN.includes(code));

  it.each([
    [
      'by its id',
      (entrance: Entrance) => (entrance.name === 'gateway' ? byIds(entrance.schema, some, 0) : byIds(entrance.schema, known)),
    ],
    ['by its key, between services', ({ schema }: Entrance) => byKeys(schema, known)],
  ])('a record, whole, %s: what the grants say, of the rows that the rule gives, and nothing else', async (_, questionsAt) => {
    const wrong: string[] = [];
    const seen = new Map<string, Set<string>>();
    await eachAsks(questionsAt, lookersOfRecords, ({ entrance, looker, question, answer }) => {
      const standings = standingsOf(opened.child, looker);
      const where = `${entrance.name}, ${looker.name}`;
      if (unforeseen(answer).length > 0 || answer.status >= 500) wrong.push(`${where}: ${answer.text.slice(0, 300)}`);
      for (const [alias, type] of question.asked) {
        const told = ruledNodesIn(answer.data?.[alias]);
        const shut = !may([looker.role.role], ENTITY_ACTIONS[type as EntityName]);
        if (shut && told.length > 0) wrong.push(`${where}: let in to ${type}`);
        for (const node of told) {
          countTried('row x looker');
          const isThere = MODELLED.includes(node.__typename) ? standings.possible.has(node.id) : standings.possible.size > 0;
          if (!isThere) wrong.push(`${where}: shown ${node.__typename} ${node.id}`);
          wrong.push(...shownOtherwise(node, looker, standings).map((fault) => `${entrance.name}: ${fault}`));
          const key = `${looker.standing.name}, ${looker.person} at ${entrance.name}`;
          if (MODELLED.includes(node.__typename)) seen.set(key, (seen.get(key) ?? new Set()).add(node.id));
        }
      }
    });
    expect([...new Set(wrong)].slice(0, 40)).toEqual([]);
    expect(unseen(seen, questionsAt)).toEqual([]);
  });

  /** What the rule gives an organisation is seen by some role of it, at the gateway and at the port of the service that holds it. */
  function unseen(seen: ReadonlyMap<string, ReadonlySet<string>>, questionsAt: (entrance: Entrance) => Question[]): string[] {
    return opened.entrances.flatMap((entrance) => {
      const questions = questionsAt(entrance);
      const asked = new Set(questions.flatMap(({ ids }) => ids));
      return STANDINGS.flatMap((standing) => {
        const lookers = lookersOfRecords(entrance).filter((looker) => looker.standing === standing && looker.person === PERSON);
        const due = lookers.flatMap((looker) =>
          standingsOf(opened.child, looker).rows.filter(
            ([type, id]) => asked.has(id) && holds(entrance, type) && may([looker.role.role], ENTITY_ACTIONS[type as EntityName]),
          ),
        );
        const told = seen.get(`${standing.name}, ${PERSON} at ${entrance.name}`) ?? new Set();
        return due.filter(([, id]) => !told.has(id)).map(([type, id]) => `${standing.name} at ${entrance.name}: ${type} ${id}`);
      });
    });
  }
  /** A type of another service is but its key here. */
  const holds = ({ schema }: Entrance, type: string): boolean => {
    const found = schema.getType(type);
    return isObjectType(found) && found.getFields()['withheld'] !== undefined;
  };

  it.each(ENTRANCES)('a list, by every filter, whole, at %s: the rows that the rule gives, as many as it counts', async (at) => {
    const wrong: string[] = [];
    const others = new Set<string>();
    await eachAsks(
      // the gateway hands on what a port answers: each list as it is there, and by every filter at the ports
      ({ name, schema }) => (name === at ? lists(schema, name !== 'gateway') : []),
      (_, { action }) => rowLookers(action),
      ({ entrance, looker, question, answer }) => {
        const standings = standingsOf(opened.child, looker);
        const given = standings.possible;
        const where = `${entrance.name}, ${looker.name}`;
        if (unforeseen(answer).length > 0 || answer.status >= 500) wrong.push(`${where}: ${answer.text.slice(0, 300)}`);
        for (const [alias, list] of question.asked) {
          const shown = answer.data?.[alias] as ListAnswer | null | undefined;
          if (!shown) continue;
          const nodes = shown.edges.map(({ node }) => node);
          const strange = nodes.filter((node) => MODELLED.includes(node.__typename) && !given.has(node.id));
          if (strange.length > 0) wrong.push(`${where}: ${list} shows ${strange.map(({ id }) => id).join()}`);
          if (looker.standing.relation === null && (nodes.length > 0 || shown.pageInfo.endCursor !== null))
            others.add(`${where}: ${list}`);
          const counted = shown.totalCount ?? nodes.length;
          if (counted !== nodes.length || shown.pageInfo.hasNextPage)
            wrong.push(`${where}: ${list} counts ${counted} of ${nodes.length}`);
        }
      },
    );
    expect([...new Set(wrong)].slice(0, 40)).toEqual([]);
    expect([...others]).toEqual([]);
  });

  it('a list, to whoever may not ask for it: nothing', async () => {
    const letIn: string[] = [];
    await eachAsks(
      ({ schema }) => lists(schema, false),
      (_, { action }) => shutOut(action as Action),
      ({ entrance, looker, question, answer }) => {
        for (const alias of question.asked.keys())
          if (answer.data?.[alias] != null) letIn.push(`${entrance.name}, ${looker.name}: ${question.asked.get(alias)}`);
      },
    );
    expect(letIn).toEqual([]);
  });

  it('a list, two rows at a time to its last page: the rows that it holds at once', async () => {
    const wrong: string[] = [];
    const asked = opened.entrances.flatMap((entrance) =>
      listsOf(entrance.schema).flatMap((list) =>
        rowLookers(listAction(list))
          .filter(({ standing }) => hasMost(standing))
          .map((looker) => ({ entrance, name: list.name, looker })),
      ),
    );
    let turned = 0;
    await forEach(asked, async ({ entrance, name, looker }) => {
      const page = async (first: number, after: string | null): Promise<ListAnswer | null> => {
        const query = `query Page($first: Int!, $after: String) { ${name}(first: $first, after: $after) { edges { cursor node { __typename id } } pageInfo { hasNextPage endCursor } } }`;
        countTried('page x looker');
        return ((await opened.ask(entrance, looker, { query, variables: { first, after } })).data?.[name] as ListAnswer) ?? null;
      };
      const whole = await page(50, null);
      if (!whole) return;
      const rows: string[] = [];
      for (let after: string | null = null, more = true; more; turned += 1) {
        const part = await page(2, after);
        rows.push(...(part?.edges ?? []).map(({ node }) => node.id));
        after = part?.pageInfo.endCursor ?? null;
        more = part?.pageInfo.hasNextPage ?? false;
      }
      const atOnce = whole.edges.map(({ node }) => node.id);
      if (whole.pageInfo.hasNextPage || rows.join() !== atOnce.join())
        wrong.push(`${entrance.name}, ${looker.name}: ${name} has ${atOnce.length} at once, ${rows.length} by pages`);
    });
    expect(wrong).toEqual([]);
    expect(turned).toBeGreaterThan(asked.length);
  });

  it('a list from behind a cursor of the responsible authority: nothing that the rule does not give', async () => {
    const wrong: string[] = [];
    const first = LOOKERS.find(({ standing, role }) => standing.name.endsWith('as RESPONSIBLE') && role.role === 'team-manager')!;
    for (const entrance of opened.entrances)
      for (const list of listsOf(entrance.schema)) {
        const taken = await opened.ask(entrance, first, { query: `{ ${list.name}(first: 20) { edges { cursor } } }` });
        const cursors = ((taken.data?.[list.name] as ListAnswer | null)?.edges ?? []).map(({ cursor }) => cursor);
        if (cursors.length === 0) continue;
        const behind = cursors.map(
          (after, index) => `list${index}: ${list.name}(first: 20, after: "${after}") { edges { node { __typename id } } }`,
        );
        await forEach(rowLookers(listAction(list)), async (looker) => {
          const { data } = await opened.ask(entrance, looker, { query: `{ ${behind.join(' ')} }` });
          countTried('cursor of another x looker', cursors.length);
          const given = standingsOf(opened.child, looker).possible;
          const nodes = Object.values(data ?? {})
            .flatMap((shown) => (shown as ListAnswer | null)?.edges ?? [])
            .map(({ node }) => node);
          const strange = nodes.filter(({ __typename: type, id }) =>
            MODELLED.includes(type) ? !given.has(id) : looker.standing.relation === null,
          );
          if (strange.length > 0) wrong.push(`${entrance.name}, ${looker.name}: ${list.name}`);
        });
      }
    expect(wrong).toEqual([]);
  });

  it('a subscription: what happens in an inbox is told to its own organisation, and to nobody else', async () => {
    const { rows } = await opened.hub.owner.query<{ id: string; person: string }>(
      `select id, person_subject as person from notification_routing.delivery
       where organisation_id = 'authority.rochdale' and state = 'DELIVERED' and channel = 'INBOX' and person_subject is not null
       order by person_subject, id limit 2`,
    );
    const [early, late] = rows.map(({ id }) => id) as [string, string];
    const worker = {
      standing: { ...STANDINGS[0]!, organisation: 'authority.rochdale' },
      role: roleOf('allocated-worker'),
      person: rows[0]!.person,
    };
    const oneOfEach = STANDINGS.flatMap((standing) =>
      LOOKERS.filter((looker) => looker.standing === standing && may([looker.role.role], 'delivery:read')).slice(0, 1),
    );
    const at = opened.entrances.filter(({ schema }) => schema.getSubscriptionType()?.getFields()['inboxChanged']);
    expect(at.map(({ name }) => name)).toEqual(['notification-routing', 'gateway']);
    const listen = async (entrance: Entrance, who: Parameters<SeededHub['tokenOf']>[0]): Promise<Listening> =>
      listenOverWebSocket(entrance.url, 'subscription { inboxChanged { id } }', {
        authorization: `Bearer ${await opened.tokenOf(who)}`,
      });
    const own: Listening[] = [];
    const others: Listening[] = [];
    for (const entrance of at) {
      own.push(await listen(entrance, worker));
      for (const looker of [...oneOfEach, ...NOT_ALLOCATED]) others.push(await listen(entrance, looker));
    }
    const heard = async (id: string): Promise<void> => {
      for (let tries = 0; tries < 100 && !own.every(({ results }) => JSON.stringify(results).includes(id)); tries += 1) {
        if (tries % 20 === 0) await opened.ask(at[0]!, worker, { query: `mutation { openDelivery(id: "${id}") { id } }` });
        await new Promise((wait) => setTimeout(wait, 100));
      }
    };
    await heard(early);
    await heard(late); // whatever the first was to tell anybody, it has told by now
    countTried('subscription x organisation', others.length);
    for (const listening of [...own, ...others]) listening.leave();
    expect(own.map(({ results }) => JSON.stringify(results))).toEqual(own.map(() => expect.stringContaining(late)));
    expect(others.flatMap(({ results }) => results)).toEqual([]);
  });
}
