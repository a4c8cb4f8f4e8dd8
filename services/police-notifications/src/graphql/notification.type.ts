import { Category, CheckStatus, FoundPlace, NotificationFlag, NotificationKind, Risk } from '@homeward/domain';
import { CalendarDate, connectionOf, Organisation } from '@homeward/service-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ReportedAnswer, ReportedText } from './answer.type';

@ObjectType()
export class ReportedPlace {
  @Field(() => ReportedText, { nullable: true })
  address!: ReportedText | null;

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'In whose area the place lies, as far as the hub could tell.' })
  authority!: Organisation | null;

  @Field(() => String, { nullable: true, description: "The authority in the sender's own words." })
  authorityAsReported!: string | null;
}

@ObjectType()
export class ReportedAuthorityChildId {
  @Field(() => String, { description: "The authority in the sender's own words." })
  authority!: string;

  @Field(() => String)
  id!: string;
}

@ObjectType({ description: 'The child as the sender described them; which child that is, is decided by the authorities.' })
export class ReportedChild {
  @Field(() => ReportedText)
  givenName!: ReportedText;

  @Field(() => ReportedText)
  familyName!: ReportedText;

  @Field(() => CalendarDate, { nullable: true })
  dateOfBirth!: string | null;

  @Field(() => String, { nullable: true })
  nhsNumber!: string | null;

  @Field(() => ReportedAuthorityChildId, { nullable: true })
  authorityChildId!: ReportedAuthorityChildId | null;
}

@ObjectType()
export class ReportedContact {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  relationship!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType()
export class Reporter {
  @Field(() => ReportedText)
  name!: ReportedText;

  @Field(() => String)
  role!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType({
  description: 'What the police say of the check. A found report does not prove that there was one: `NOT_KNOWN` is never `DONE`.',
})
export class SafeAndWellCheck {
  @Field(() => CheckStatus)
  status!: CheckStatus;

  @Field(() => Date, { nullable: true })
  checkedAt!: Date | null;

  @Field(() => Boolean, { nullable: true })
  concern!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  crimeOrDanger!: boolean | null;

  @Field(() => ReportedText, { nullable: true })
  summary!: ReportedText | null;
}

@ObjectType({ description: 'One message from police, kept whole. Changed content is a new version beside the old one.' })
@Directive('@key(fields: "id")')
export class PoliceNotification {
  @Field(() => ID)
  id!: string;

  @Field(() => NotificationKind)
  kind!: NotificationKind;

  @Field(() => Int)
  version!: number;

  @Field(() => Organisation, { nullable: true, description: 'Who sent it; withheld where it would tell where a child lives.' })
  force!: Organisation | null;

  @Field(() => String, { nullable: true })
  policeReference!: string | null;

  @Field(() => Date)
  receivedAt!: Date;

  @Field(() => Category, { nullable: true })
  category!: Category | null;

  @Field(() => String, { nullable: true, description: "The force's own word for the category." })
  categoryLabel!: string | null;

  @Field(() => Risk, { nullable: true })
  risk!: Risk | null;

  @Field(() => Date, { nullable: true })
  leftPlacementAt!: Date | null;

  @Field(() => Date, { nullable: true })
  lastSeenAt!: Date | null;

  @Field(() => Date, { nullable: true })
  reportedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  foundAt!: Date | null;

  @Field(() => Date, { nullable: true })
  returnedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the risk was graded, the found report retracted, or the child sighted.',
  })
  happenedAt!: Date | null;

  @Field(() => FoundPlace, { nullable: true })
  foundPlace!: FoundPlace | null;

  @Field(() => ReportedPlace, { nullable: true })
  placeLastSeen!: ReportedPlace | null;

  @Field(() => ReportedPlace, { nullable: true, description: 'Where the child was found or sighted.' })
  place!: ReportedPlace | null;

  @Field(() => ReportedChild, { nullable: true })
  child!: ReportedChild | null;

  @Field(() => ReportedText, { nullable: true })
  description!: ReportedText | null;

  @Field(() => ReportedText, { nullable: true })
  circumstances!: ReportedText | null;

  @Field(() => [ReportedAnswer], {
    nullable: true,
    description: "The other questions that were answered, in the order of the form; a time answered 'not known' among them.",
  })
  answers!: ReportedAnswer[] | null;

  @Field(() => [ReportedContact], { nullable: true })
  contacts!: ReportedContact[] | null;

  @Field(() => Reporter, { nullable: true })
  reporter!: Reporter | null;

  @Field(() => SafeAndWellCheck, { nullable: true })
  safeAndWell!: SafeAndWellCheck | null;

  @Field(() => [NotificationFlag])
  flags!: NotificationFlag[];

  @Field(() => Int, {
    description: "How much of what such a message should carry was answered, 0 to 100; 'not known' is an answer.",
  })
  completeness!: number;

  @Field(() => [String], { description: 'The fields that you may not see. Null in any other field means that nothing was told.' })
  withheld!: string[];
}

const classes = connectionOf(PoliceNotification);
export const PoliceNotificationEdge = classes.Edge;
export const PoliceNotificationConnection = classes.Connection;
