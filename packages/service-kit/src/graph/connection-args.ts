import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

export const PAGE_SIZE = 25;
export const LARGEST_PAGE = 100;

/** The arguments of every list; a list with filters extends it. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: PAGE_SIZE, description: 'How many; 100 at most.' })
  @Min(1, { message: 'ask for at least 1' })
  @Max(LARGEST_PAGE, { message: `ask for at most ${LARGEST_PAGE} at a time, then for more with \`after\`` })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @MaxLength(500, { message: 'is longer than any cursor: pass on what an earlier page gave, unchanged' })
  after?: string | null;
}
