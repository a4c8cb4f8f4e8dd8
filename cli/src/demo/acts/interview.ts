import { DOCUMENTS } from '../documents';
import type { AssignmentRead, Connection, Delivery } from '../picture';
import { londonTime, type Stage } from '../stage';
import type { Reported } from './report-missing';

/** Step 5: the provider's work, from the offer to the form. */
export async function interview(stage: Stage, { episodeId }: Reported): Promise<{ interviewId: string }> {
  const { ledger, weekend } = stage;
  ledger.act('Advocacy Focus takes it', 'Saturday 11:40');
  const offered = await stage.eventually(
    () =>
      stage
        .ask<{ myAssignments: Connection<AssignmentRead> }>('advocacy-focus-manager', DOCUMENTS.myAssignments, {})
        .then((answer) =>
          answer.myAssignments.edges.map((edge) => edge.node).find((assignment) => assignment.episode?.id === episodeId),
        ),
    (assignment) => assignment !== undefined,
  );
  const hours = Math.floor((offered?.minutesLeft ?? 0) / 60);
  ledger.must(
    `it stands under myAssignments, ${hours} hours left, due ${londonTime(offered?.dueAt)}`,
    offered?.state === 'OFFERED',
    offered,
  );
  ledger.must(
    'with what a visit needs, and without what it does not',
    Boolean(offered?.child?.communicationNeeds) &&
      offered?.child?.nhsNumber === null &&
      offered.child.withheld.includes('nhsNumber'),
    offered?.child,
  );
  const assignmentId = offered?.id ?? '';
  const taken = await stage.ask<{ acceptAssignment: { state: string } }>('advocacy-focus-manager', DOCUMENTS.acceptAssignment, {
    id: assignmentId,
  });
  ledger.must('the offer is accepted', taken.acceptAssignment.state === 'ACCEPTED_OFFER', taken);
  const assign = { assignmentId, workerName: 'Samuel Okafor', workerSubject: 'advocacy-focus-worker' };
  await stage.ask('advocacy-focus-manager', DOCUMENTS.mutation('assignWorker'), { input: assign });
  await stage.ask('advocacy-focus-worker', DOCUMENTS.mutation('bookInterview'), {
    input: { assignmentId, at: weekend.at('Sun 14:00')?.toISOString(), place: 'Library meeting room' },
  });
  await stage.play('13-log-no-answer', { assignmentId });
  const attempts = await stage.play<{ attempts: { result: string }[] }>('14-log-reached', { assignmentId });
  ledger.must(
    'a worker is assigned, a time is booked, both contact attempts are in the log',
    attempts.attempts.length === 2,
    attempts,
  );

  ledger.act('The interview is held', 'Sunday 14:00');
  const held = await stage.play<{ id: string; outcome: string; heldWithinDue: boolean }>('15-hold-interview', { assignmentId });
  ledger.must('held, within the 72 hours', held.outcome === 'HELD' && held.heldWithinDue, held);
  await stage.play('16-raise-concern', { assignmentId });
  for (const [persona, who] of [
    ['medway-out-of-hours-first', "Medway's front door"],
    ['rochdale-out-of-hours', "Rochdale's front door"],
    ['kent-police', 'Kent Police'],
  ] as const) {
    const warned = await stage.eventually(
      () =>
        stage
          .ask<{ inbox: Connection<Delivery> }>(persona, DOCUMENTS.inbox, { subject: 'SAFEGUARDING_CONCERN' })
          .then((answer) =>
            answer.inbox.edges
              .map((edge) => edge.node)
              .find((delivery) => delivery.channel === 'INBOX' && delivery.episode?.id === episodeId),
          ),
      (delivery) => delivery?.state === 'DELIVERED',
    );
    ledger.must(`the concern reached ${who} at once, before any form`, warned?.state === 'DELIVERED' && warned.urgent, warned);
  }
  const submitted = await stage.play<{ submittedAt: string | null }>('17-submit-interview', { interviewId: held.id });
  ledger.must('the form is submitted on Monday', Boolean(submitted.submittedAt), submitted);
  return { interviewId: held.id };
}
