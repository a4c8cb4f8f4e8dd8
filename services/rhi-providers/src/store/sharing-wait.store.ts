import { statement, type Tx } from '@homeward/service-kit';

const START = statement(
  'rhi_providers.start-sharing-wait',
  'insert into rhi_providers.sharing_wait (decision_id, next_at) values ($1, $2)',
);

/** From now on a decision waits for a manager. */
export async function startWaiting(tx: Tx, decisionId: string, nextAt: Date): Promise<void> {
  await tx.sql(START, [decisionId, nextAt]);
}

const ANY = statement(
  'rhi_providers.is-any-sharing-wait-due',
  'select exists (select from rhi_providers.sharing_wait where next_at <= hub.business_now()) as due',
);

/** For the sweep: whether there is anything to tell, which most of the time there is not. */
export const isAnyWaitDue = async (tx: Tx): Promise<boolean> => (await tx.sql<{ due: boolean }>(ANY))[0]?.due ?? false;

export interface DueWait {
  decisionId: string;
  interviewId: string;
  childId: string;
  episodeId: string;
  /** Managers were told once, and it waits still. */
  wasTold: boolean;
  isDecided: boolean;
  /** Null where at this moment nobody is, who could decide it. */
  responsibleAuthorityId: string | null;
}

const DUE = statement(
  'rhi_providers.due-sharing-waits',
  `select w.decision_id as "decisionId", d.interview_id as "interviewId", d.child_id as "childId", i.episode_id as "episodeId",
     w.told_at is not null as "wasTold", exists (select from rhi_providers.sharing_decision r where r.reviews = d.id) as "isDecided",
     (select a.organisation_id from hub.accesses_of_child(d.child_id) a where a.relation = 'RESPONSIBLE' and a.person_subject is null
        and a.from_at <= hub.business_now() and (a.until_at is null or hub.business_now() < a.until_at)
      order by a.from_at desc limit 1) as "responsibleAuthorityId"
   from rhi_providers.sharing_wait w join rhi_providers.sharing_decision d on d.id = w.decision_id
     join rhi_providers.interview i on i.id = d.interview_id
   where w.next_at <= hub.business_now() order by w.next_at limit $1 for update of w skip locked`,
);

/** For the sweep: those that are due, beside other sweepers each once. */
export const dueWaits = (tx: Tx, limit: number): Promise<DueWait[]> => tx.sql(DUE, [limit]);

const MOVE = statement(
  'rhi_providers.move-sharing-waits',
  `update rhi_providers.sharing_wait w set next_at = r."nextAt", told_at = coalesce(w.told_at, r."toldAt")
   from json_to_recordset($1::json) as r ("decisionId" uuid, "nextAt" timestamptz, "toldAt" timestamptz) where w.decision_id = r."decisionId"`,
);

export interface MovedWait {
  decisionId: string;
  nextAt: Date | null;
  toldAt: Date | null;
}

/** For the sweep. */
export async function moveWaits(tx: Tx, moved: readonly MovedWait[]): Promise<void> {
  await tx.sql(MOVE, [JSON.stringify(moved)]);
}
