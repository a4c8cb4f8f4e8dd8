import { AskEntity } from './entities/ask.entity';
import { ContactPointEntity } from './entities/contact-point.entity';
import { DecisionEntity } from './entities/decision.entity';
import { DeliveryEntity } from './entities/delivery.entity';
import { MailEntity } from './entities/mail.entity';
import { PhoneCallEntity } from './entities/phone-call.entity';
import { RestrictionEntity } from './entities/restriction.entity';
import { WithdrawalEntity } from './entities/withdrawal.entity';
import { CreateDelivery1763770000000 } from './migrations/1763770000000-create-delivery';
import { CreateContactPoint1763770060000 } from './migrations/1763770060000-create-contact-point';
import { HoldDelivery1763770120000 } from './migrations/1763770120000-hold-delivery';
import { RecallDelivery1763770180000 } from './migrations/1763770180000-recall-delivery';
import { HidePlaces1763770300000 } from './migrations/1763770300000-hide-places';
import { DeliverInPerson1763770360000 } from './migrations/1763770360000-deliver-in-person';
import { RefusePlainText1763770540000 } from './migrations/1763770540000-refuse-plain-text';

/** Oldest first. */
export const notificationRoutingMigrations = [
  CreateDelivery1763770000000,
  CreateContactPoint1763770060000,
  HoldDelivery1763770120000,
  RecallDelivery1763770180000,
  HidePlaces1763770300000,
  DeliverInPerson1763770360000,
  RefusePlainText1763770540000,
];

export const notificationRoutingEntities = [
  AskEntity,
  ContactPointEntity,
  DecisionEntity,
  DeliveryEntity,
  MailEntity,
  PhoneCallEntity,
  RestrictionEntity,
  WithdrawalEntity,
];
