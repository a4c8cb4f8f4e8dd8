import {
  buildSubgraph,
  jobCaller,
  OperationsResolver,
  type OutsideQueue,
  type Platform,
  type Service,
} from '@homeward/service-kit';
import { createAcceptDelivery } from './actions/answering/accept-delivery';
import { createOpenDelivery } from './actions/answering/open-delivery';
import { createRecordPhoneCall } from './actions/answering/record-phone-call';
import { createListContactPoints } from './actions/contact-points/list-contact-points';
import { createRecordContactPoint } from './actions/contact-points/record-contact-point';
import { createDeliverRequests } from './actions/delivering/deliver-requests';
import { createFailUnsendable } from './actions/delivering/fail-unsendable';
import { createReleaseHeld } from './actions/delivering/release-held';
import { createRequeueMail } from './actions/delivering/requeue-mail';
import { createSendMail } from './actions/delivering/send-mail';
import { createEscalateUnaccepted } from './actions/escalation/escalate-unaccepted';
import { createFollowInbox } from './actions/reading/follow-inbox';
import { createLoadDeliveries } from './actions/reading/load-deliveries';
import { createReadInbox } from './actions/reading/read-inbox';
import { createEndAlerts } from './actions/routing/end-alerts';
import { createRouteNotifications } from './actions/routing/route-notifications';
import { createRecallDeliveries } from './actions/recalling/recall-deliveries';
import { createWithdrawDisclosures } from './actions/recalling/withdraw-disclosures';
import { createSmtpSender, type MailSender } from './adapters/smtp.adapter';
import { parseRoutingConfig, type MailConfig } from './config';
import { ContactPointResolver } from './graphql/contact-point.resolver';
import { DeliveryResolver } from './graphql/delivery.resolver';
import { InboxResolver } from './graphql/inbox.resolver';
import {
  DeliveriesAbout,
  DisclosureIncidentResolver,
  EpisodeResolver,
  InterviewResolver,
  PoliceNotificationResolver,
} from './graphql/linked.resolver';
import { DisclosureIncident, Episode, Interview, PoliceNotification } from './graphql/linked.type';
import { deliverJob } from './jobs/deliver.job';
import { escalateUnacceptedSweep } from './jobs/escalate-unaccepted.job';
import { failUnsendableSweep } from './jobs/fail-unsendable.job';
import { followMergeJob, followPartingJob } from './jobs/follow-merge.job';
import { recordRestrictionJob } from './jobs/record-restriction.job';
import { releaseHeldSweep } from './jobs/release-held.job';
import { requeueMailSweep } from './jobs/requeue-mail.job';
import { routeNotificationJob } from './jobs/route-notification.job';
import { withdrawDisclosureJob } from './jobs/withdraw-disclosure.job';

interface Post {
  sender: MailSender;
  queue: OutsideQueue;
}

function openPost(platform: Platform, { leaseMs, ...config }: MailConfig): Post {
  const { jobsDatabase, clocks, signals, log, serviceName, queues } = platform;
  const sender = createSmtpSender({ leaseMs, ...config });
  const caller = () => jobCaller(serviceName);
  const sendMail = createSendMail({ jobsDatabase, caller, systemClock: clocks.system, sender, signals, log, leaseMs });
  return { sender, queue: queues.openOutside('mail', sendMail) };
}

function buildGraph(platform: Platform, mail: boolean): Service['subgraph'] {
  const { database, signals, organisations } = platform;
  const load = createLoadDeliveries(database);
  const about = new DeliveriesAbout(organisations, load);
  const deliveries = new DeliveryResolver(organisations, load, createFollowInbox(database, signals));
  const answers = { database, signals };
  const inbox = new InboxResolver(organisations, {
    readInbox: createReadInbox(database),
    openDelivery: createOpenDelivery(answers),
    acceptDelivery: createAcceptDelivery(answers),
    recordPhoneCall: createRecordPhoneCall(answers),
  });
  const contactPoints = new ContactPointResolver(createRecordContactPoint(database, mail), createListContactPoints(database));
  return buildSubgraph({
    platform,
    resolvers: [
      OperationsResolver,
      DeliveryResolver,
      InboxResolver,
      ContactPointResolver,
      EpisodeResolver,
      PoliceNotificationResolver,
      InterviewResolver,
      DisclosureIncidentResolver,
    ],
    instances: [
      new OperationsResolver(platform),
      deliveries,
      inbox,
      contactPoints,
      new EpisodeResolver(about),
      new PoliceNotificationResolver(about),
      new InterviewResolver(about),
      new DisclosureIncidentResolver(about),
    ],
    orphanedTypes: [Episode, PoliceNotification, Interview, DisclosureIncident],
    references: {
      Delivery: ({ id }, ctx) => deliveries.byId(id, ctx),
      Episode: ({ id }) => ({ id }),
      PoliceNotification: ({ id }) => ({ id }),
      Interview: ({ id }) => ({ id }),
      DisclosureIncident: ({ id }) => ({ id }),
    },
  });
}

/** Who must be told, by which channel, and the proof that it arrived. */
export async function createNotificationRouting(platform: Platform): Promise<Service> {
  const { serviceName, clocks, signals, log, organisations, environment } = platform;
  const config = parseRoutingConfig(environment);
  const post = config.mail === undefined ? undefined : openPost(platform, config.mail);
  const mail = post !== undefined;
  const caller = () => jobCaller(serviceName);
  const systemClock = clocks.system;
  const escalate = createEscalateUnaccepted({ caller, organisations, systemClock, log });
  const endAlerts = createEndAlerts({ systemClock });
  const recall = createRecallDeliveries({ systemClock, signals });
  return {
    name: serviceName,
    subgraph: buildGraph(platform, mail),
    jobs: [
      routeNotificationJob(createRouteNotifications({ systemClock, endAlerts, recall })),
      deliverJob(createDeliverRequests({ signals, log, mailQueue: post?.queue })),
      recordRestrictionJob(),
      withdrawDisclosureJob(createWithdrawDisclosures(recall)),
      followMergeJob(),
      followPartingJob(),
    ],
    sweeps: [
      escalateUnacceptedSweep(escalate),
      releaseHeldSweep(createReleaseHeld({ caller, systemClock, endAlerts })),
      post === undefined
        ? failUnsendableSweep(createFailUnsendable({ caller, systemClock, signals, log }))
        : requeueMailSweep(createRequeueMail({ caller, systemClock, queue: post.queue })),
    ],
    ...(post === undefined ? {} : { deliveries: post.queue }),
    close: async () => {
      await post?.queue.close();
      post?.sender.close();
    },
  };
}
