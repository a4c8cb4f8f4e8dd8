import type { DecidedRecipient } from '@homeward/contracts';
import type { Subject } from '@homeward/domain';
import type { Tx } from '@homeward/service-kit';

/** An interview, and the absence and child that it is about. */
interface SharedInterview {
  interviewId: string;
  episodeId: string;
  childId: string;
}

/** What was decided about sharing an interview, or waits to be. */
export function tellOfSharing(
  tx: Tx,
  { interviewId, episodeId, childId }: SharedInterview,
  { decisionId, subject, recipients }: { decisionId: string; subject: Subject; recipients: DecidedRecipient[] },
): void {
  tx.publish({
    name: 'recipients.decided',
    key: episodeId,
    urgent: false,
    occurredAt: tx.now,
    payload: {
      decisionId,
      subject,
      episodeId,
      childId,
      notificationId: null,
      interviewId,
      acceptWithinMinutes: 10,
      alsoEveryoneAlerted: false,
      recipients,
    },
  });
}
