import { ENTITY_ACTIONS, may, type EntityName } from '@homeward/access';
import { PERSONAS, type Persona } from '@homeward/embedded';
import { getNamedType } from 'graphql';
import { allFieldsOf, ruledNodesIn } from '../hub/all-fields';
import { filtersOf, listsOf, rootFields } from '../hub/list-queries';
import { strangersTo, type PlayedHub, type RecordKind } from '../hub/open-played-hub';
import { shownOtherwise } from '../hub/reads-as-granted';
import { codesOf, forEach } from '../hub/send';
import { countTried } from '../matrix/tried';

interface ListAnswer {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Types from which the rest is reached; asked for a level deeper. */
const DEEP: readonly string[] = ['child', 'episode'];

/** As many as one operation may have root fields. */
const inTwenties = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / 20) }, (_, index) => all.slice(index * 20, index * 20 + 20));

/** Rows of a page that holds a whole list here. Match tasks hold children with all that hangs on them, and cost the most. */
const WHOLE: Readonly<Record<string, number>> = { matchTasks: 10 };

/** Every entrance of the gateway, by every persona: its records by their ids, its lists by filters and pages. */
export function whatAPersonaReads(hub: () => PlayedHub): void {
  const insiders = (): Persona[] => PERSONAS.filter((persona) => !strangersTo(hub()).includes(persona));
  const fieldOf = (name: string) => rootFields(hub().schema).find((field) => field.name === name)!;
  const mayRead = ({ roles }: Persona, kind: RecordKind): boolean =>
    may(roles, ENTITY_ACTIONS[getNamedType(fieldOf(kind).type).name as EntityName]);

  it('a record, whole: what the grants say for how the organisation stands to the child, or nothing', async () => {
    const { as, records } = hub();
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    const asked = Object.entries(records).flatMap(([kind, ids]) =>
      ids.flatMap((id) => PERSONAS.map((persona) => ({ kind: kind as RecordKind, id, persona }))),
    );
    await forEach(asked, async ({ kind, id, persona }) => {
      const query = `query Whole($id: ID!) { ${kind}(id: $id) ${allFieldsOf(fieldOf(kind).type, DEEP.includes(kind) ? 1 : 0)} }`;
      const { data, errors } = await as(persona.name, { query, variables: { id } });
      const shown = data?.[kind] ?? null;
      countTried('record x persona, live');
      if (!mayRead(persona, kind)) {
        if (shown !== null || codesOf({ errors }).join() !== 'FORBIDDEN') wrong.push(`${persona.name} is let in to ${kind}`);
        return;
      }
      const unforeseen = codesOf({ errors }).filter((code) => code !== 'FORBIDDEN');
      if (unforeseen.length > 0) wrong.push(`${persona.name} at ${kind}: ${JSON.stringify(errors[0])}`);
      if (shown) seen.set(persona.name, (seen.get(persona.name) ?? 0) + 1);
      for (const node of ruledNodesIn(shown)) {
        countTried('row x persona, live');
        wrong.push(...shownOtherwise(node, persona, hub()));
      }
    });
    expect([...new Set(wrong)]).toEqual([]);
    expect(strangersTo(hub()).filter(({ name }) => seen.has(name))).toEqual([]);
    for (const name of ['kent-police', 'rochdale-iro', 'medway-front-door', 'advocacy-focus-worker'])
      expect([name, seen.get(name)]).toEqual([name, expect.any(Number)]);
  });

  it('a list, page by page and at once: the same rows, each as the grants say', async () => {
    const { as, schema } = hub();
    const wrong: string[] = [];
    const asked = listsOf(schema).flatMap((list) => insiders().map((persona) => ({ list, persona })));
    await forEach(asked, async ({ list, persona }) => {
      const page = async (first: number, after: string | null): Promise<ListAnswer | undefined> => {
        const query = `query Page($first: Int!, $after: String) { ${list.name}(first: $first, after: $after) ${allFieldsOf(list.type, 0)} }`;
        const { data, errors } = await as(persona.name, { query, variables: { first, after } });
        countTried('page x persona, live');
        const unforeseen = codesOf({ errors }).filter((code) => code !== 'FORBIDDEN');
        if (unforeseen.length > 0) wrong.push(`${persona.name} at ${list.name}: ${JSON.stringify(errors[0])}`);
        return (data?.[list.name] as ListAnswer | null) ?? undefined;
      };
      const whole = await page(WHOLE[list.name] ?? 25, null);
      if (!whole) return;
      wrong.push(...ruledNodesIn(whole).flatMap((node) => shownOtherwise(node, persona, hub())));
      const rows: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const part: ListAnswer | undefined = await page(4, after);
        rows.push(...(part?.edges ?? []).map(({ node }) => node.id));
        after = part?.pageInfo.endCursor ?? null;
        more = part?.pageInfo.hasNextPage ?? false;
      }
      const atOnce = whole.edges.map(({ node }) => node.id);
      if (rows.join() !== atOnce.join())
        wrong.push(`${persona.name}: ${list.name} has ${atOnce.length} rows at once, ${rows.length} by pages`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('a list to a persona of a fourth authority or of another provider: no row, no count and no cursor, by no filter', async () => {
    const { as, schema } = hub();
    const told: string[] = [];
    const empty = { edges: [], pageInfo: { endCursor: null, hasNextPage: false, hasPreviousPage: false, startCursor: null } };
    const asked = listsOf(schema).flatMap((list) =>
      inTwenties(filtersOf(list)).flatMap((filters) => strangersTo(hub()).map((persona) => ({ list, filters, persona }))),
    );
    await forEach(asked, async ({ list, filters, persona }) => {
      const rest = 'edges { cursor node { id } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount';
      const lists = filters.map((filter, index) => `list${index}: ${list.name}(first: 20${filter}) { ${rest} }`);
      const { data, errors } = await as(persona.name, { query: `{ ${lists.join(' ')} }` });
      countTried('filtered list x stranger, live', filters.length);
      told.push(...codesOf({ errors }).filter((code) => code !== 'FORBIDDEN'));
      for (const shown of Object.values(data ?? {})) {
        const { totalCount, ...page } = (shown ?? empty) as Record<string, unknown>;
        if (JSON.stringify(page) !== JSON.stringify(empty) || (totalCount ?? 0) !== 0)
          told.push(`${persona.name}: ${list.name} ${JSON.stringify(shown)}`);
      }
    });
    expect(told).toEqual([]);
  });

  it("a list from behind another organisation's cursor: still only its own", async () => {
    const { as, schema } = hub();
    const told: string[] = [];
    await forEach(listsOf(schema), async (list) => {
      for (const persona of ['rochdale-team-manager', 'kent-police']) {
        const taken = await as(persona, { query: `{ ${list.name}(first: 50) { edges { cursor } } }` });
        const cursors = ((taken.data?.[list.name] as ListAnswer | null)?.edges ?? []).map(({ cursor }) => cursor);
        for (const after of cursors.slice(0, 3))
          for (const stranger of strangersTo(hub())) {
            const query = `query Behind($after: String) { ${list.name}(first: 50, after: $after) { edges { node { id } } totalCount } }`;
            const { data } = await as(stranger.name, { query, variables: { after } });
            countTried("list behind another's cursor, live");
            const shown = data?.[list.name] as (ListAnswer & { totalCount?: number | null }) | null | undefined;
            if (shown && (shown.edges.length > 0 || (shown.totalCount ?? 0) > 0)) told.push(`${stranger.name}: ${list.name}`);
          }
      }
    });
    expect(told).toEqual([]);
  });

  it.each(['_entities(representations: []) { __typename }', '_service { sdl }'])(
    'nothing by %s, which is between the services',
    async (field) => {
      const { status, data, errors } = await hub().as('rochdale-team-manager', { query: `{ ${field} }` });
      expect([status, data, codesOf({ errors })]).toEqual([200, undefined, ['INVALID_INPUT']]);
    },
  );
}
