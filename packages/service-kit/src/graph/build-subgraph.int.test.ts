import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { Arg, Directive, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { tinySubgraph } from '../testing/tiny-subgraph';
import { Action } from './action';
import { buildSubgraph, type SubgraphOptions } from './build-subgraph';
import { connectionOf } from './connection';
import { Organisation } from './organisation.type';
import { Rule } from './rule.type';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform({ serviceName: 'case-records' });
});
afterAll(() => platform.close());

const build = (resolver: ClassType<object>, more: Partial<SubgraphOptions> = {}) =>
  buildSubgraph({ platform, resolvers: [resolver], instances: [new resolver()], ...more });

describe('the SDL of a subgraph', () => {
  test('links Federation 2.9 and keeps keys, descriptions, deprecations and what is shareable', () => {
    const { sdl } = tinySubgraph(platform).subgraph;
    expect(sdl).toMatch(/^extend schema @link\(url: "https:\/\/specs.apollo.dev\/federation\/v2.9", import: \[[^\]]*"@key"/);
    expect(sdl).toContain('"""One absence of one child."""\ntype Episode @key(fields: "id") {');
    expect(sdl).toContain('  """As the police see it."""\n  state: EpisodeState\n');
    expect(sdl).toContain('startedAt: DateTime @deprecated(reason: "Kept for old clients.")');
    expect(sdl).toContain('type Child @key(fields: "id", resolvable: false) {');
    expect(sdl).toMatch(/type Organisation @shareable \{[^}]*kind: OrganisationKind!/);
    expect(sdl).toContain('type PageInfo @shareable {');
    expect(sdl).toContain('"""Of the episode."""\n    id: ID!');
    expect(sdl).toContain('"""What is to be noted."""\ninput NoteInput {');
    expect(sdl).toContain('first: Int! = 25');
  });

  test('begins with the roots and then goes by name, and says the same when built again', () => {
    const { sdl } = tinySubgraph(platform).subgraph;
    const names = [...sdl.matchAll(/^(?:type|input|enum|scalar|union) (\w+)/gm)].map((match) => match[1]!);
    expect(names.slice(0, 3)).toEqual(['Query', 'Mutation', 'Subscription']);
    expect(names.slice(3)).toEqual(names.slice(3).toSorted());
    expect(tinySubgraph(platform).subgraph.sdl).toBe(sdl);
  });
});

describe('a subgraph that is not closed does not start', () => {
  test('names every root field without an @Action', () => {
    @Resolver()
    class Forgetful {
      @Query(() => String)
      open(): string {
        return '';
      }

      @Query(() => String)
      @Action('authority:read')
      closed(): string {
        return '';
      }

      @Mutation(() => String)
      ajar(): string {
        return '';
      }
    }
    expect(() => build(Forgetful)).toThrow('Query.open, Mutation.ajar');
  });

  test('names a resolver class that has no instance', () => {
    @Resolver()
    class Lonely {
      @Query(() => String)
      @Action('authority:read')
      here(): string {
        return '';
      }
    }
    expect(() => build(Lonely, { instances: [] })).toThrow('No instance was given of Lonely');
  });

  test('names an entity without a reference resolver, a reference resolver without an entity, and an entity that the access rules do not know', () => {
    @ObjectType('Duty')
    @Directive('@key(fields: "id")')
    class Duty {
      @Field(() => ID)
      id!: string;
    }
    @ObjectType('Stranger')
    @Directive('@key(fields: "id")')
    class Stranger {
      @Field(() => ID)
      id!: string;
    }
    @Resolver()
    class Pointing {
      @Query(() => Duty)
      @Action('duty:read')
      duty(): Duty {
        return { id: '1' };
      }
    }
    expect(() => build(Pointing)).toThrow('No reference resolver for Duty');
    expect(() => build(Pointing, { references: { Duty: (ref) => ref, Child: (ref) => ref } })).toThrow(
      'given for Child, which has no @key',
    );
    expect(() =>
      build(Pointing, { orphanedTypes: [Stranger], references: { Duty: (ref) => ref, Stranger: (ref) => ref } }),
    ).toThrow('Stranger is no entity of the graph');
  });

  test('names a field on which no field rule decides, and one that may be withheld but is promised', () => {
    @ObjectType('Interview')
    class Interview {
      @Field(() => ID)
      id!: string;

      @Field()
      confession!: string;

      @Field(() => Date)
      heldAt!: Date;
    }
    @Resolver()
    class Telling {
      @Query(() => Interview)
      @Action('interview:read')
      interview(): Interview {
        return { id: '1', confession: '', heldAt: new Date(0) };
      }
    }
    expect(() => build(Telling)).toThrow(
      /Interview.confession is in no field rule.*Interview.heldAt may be withheld, so it must be nullable/,
    );
  });
});

describe('several services in one process', () => {
  const NAMES = ['police-notifications', 'case-records', 'notification-routing', 'rhi-providers', 'education'] as const;

  /** The same class names every time, with a field and a query of their own. */
  function serviceWith(serviceName: (typeof NAMES)[number], own: string) {
    @ObjectType('Authority')
    @Directive('@key(fields: "id")')
    class Authority {
      @Field(() => ID)
      id!: string;

      @Field(() => Organisation, { name: own, nullable: true })
      organisation?: Organisation;

      @Field(() => Rule, { nullable: true })
      rule?: Rule;
    }
    const { Connection } = connectionOf(Authority);
    @Resolver(() => Authority)
    class AuthorityResolver {
      @Query(() => Connection, { name: `${own}List` })
      @Action('authority:read')
      list(@Arg('id', () => ID) id: string) {
        return { edges: [{ cursor: '', node: { id } }], pageInfo: { hasNextPage: false, hasPreviousPage: false } };
      }

      @FieldResolver(() => String)
      service(): string {
        return serviceName;
      }
    }
    return buildSubgraph({
      platform: { ...platform, serviceName },
      resolvers: [AuthorityResolver],
      instances: [new AuthorityResolver()],
      references: { Authority: (reference) => reference },
    });
  }

  test('give each a schema of its own, though their classes have the same names', () => {
    const subgraphs = NAMES.map((name, n) => serviceWith(name, `own${n}`));
    subgraphs.forEach(({ sdl, name }, n) => {
      expect(name).toBe(NAMES[n]);
      expect(sdl.match(/own\d/g)!.filter((own) => own !== `own${n}`)).toEqual([]);
      expect(sdl).toContain(`  own${n}List(id: ID!): AuthorityConnection!`);
      expect(sdl.match(/^type Authority /gm)).toHaveLength(1);
      for (const shared of ['PageInfo', 'Organisation', 'Rule'])
        expect(sdl.match(new RegExp(`^type ${shared} @shareable`, 'gm'))).toHaveLength(1);
      expect(sdl).toContain('  service: String!');
      expect(sdl.match(/service: String!/g)).toHaveLength(1);
    });
  });
});
