import { CalendarDate } from '@homeward/service-kit';
import { MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MOST_HOURS, type BreakGlass } from '../../actions/break-glass/break-glass';
import type { ChildInEmergency } from '../../actions/break-glass/named-child';

const SHORT = { message: 'has at most 200 characters' };

@InputType({ description: 'Which child is meant, in one way.' })
export class ChildInEmergencyInput implements ChildInEmergency {
  @Field(() => ID, { nullable: true })
  childId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, SHORT)
  nhsNumber?: string | null;

  @Field(() => String, { nullable: true, description: "With `authority`: the responsible authority's own id of the child." })
  @MaxLength(200, SHORT)
  authorityChildId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name, GSS code, DfE code or id.' })
  @MaxLength(200, SHORT)
  authority?: string | null;

  @Field(() => String, { nullable: true, description: 'With the family name and the date of birth.' })
  @MaxLength(200, SHORT)
  givenName?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, SHORT)
  familyName?: string | null;

  @Field(() => CalendarDate, { nullable: true })
  dateOfBirth?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(200, SHORT)
  policeReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose reference it is, as in `force.kent`; your own force when not given.',
  })
  @MaxLength(200, SHORT)
  force?: string | null;
}

@InputType()
export class BreakGlassInput implements BreakGlass {
  @Field(() => ChildInEmergencyInput)
  @ValidateNested()
  child!: ChildInEmergencyInput;

  @Field(() => String, { description: 'Why this cannot wait. The authority that is responsible reads it at once.' })
  @MaxLength(2000, { message: 'has at most 2000 characters' })
  reason!: string;

  @Field(() => Int, { description: `From 1 to ${MOST_HOURS}; then the record shuts by itself.` })
  hours!: number;
}
