import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The rule behind an outcome, as its reader is shown it.' })
@Directive('@shareable')
export class Rule {
  @Field(() => String, { description: 'Stable, like `MED-RHI-02`.' })
  id!: string;

  @Field(() => String, { description: 'The document and paragraph that it comes from.' })
  source!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
