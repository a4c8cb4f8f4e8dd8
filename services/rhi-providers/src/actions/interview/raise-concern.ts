import { AssignmentState } from '@homeward/domain';
import { conflict, newId, type Caller, type Database } from '@homeward/service-kit';
import type { ConcernEntity } from '../../entities/concern.entity';
import { insertConcern } from '../../store/interview-work.store';
import { LONGEST_TEXT, requiredText } from '../checks';
import { ownAssignment } from '../assignment/own-assignment';

export interface ConcernTold {
  assignmentId: string;
  text: string;
  immediateDanger: boolean;
}

export type RaiseConcern = (caller: Caller, told: ConcernTold) => Promise<ConcernEntity>;

/** Goes at once to both front doors and the police, and does not wait for the form. The words stay here; the event says only that there is one. */
export const createRaiseConcern =
  (database: Database): RaiseConcern =>
  (caller, { assignmentId, text, immediateDanger }) =>
    database.write(caller, 'concern:raise', async (tx) => {
      const words = requiredText('input.text', text, LONGEST_TEXT);
      const own = await ownAssignment(tx, assignmentId);
      if (own.state === AssignmentState.OFFERED)
        throw conflict('Accept the assignment first; in an emergency ring 999 now.', { field: 'input.assignmentId' });
      const concern: ConcernEntity = {
        id: newId(),
        assignmentId: own.id,
        episodeId: own.episodeId,
        childId: own.childId,
        raisedByOrganisationId: tx.viewer.organisationId,
        raisedBy: tx.viewer.name,
        text: words,
        immediateDanger,
        raisedAt: tx.now,
      };
      await insertConcern(tx, concern);
      tx.publish({
        name: 'concern.raised',
        key: own.episodeId,
        urgent: true,
        occurredAt: tx.now,
        payload: {
          concernId: concern.id,
          assignmentId: own.id,
          episodeId: own.episodeId,
          childId: own.childId,
          raisedAt: tx.now.toISOString(),
          immediateDanger,
        },
      });
      tx.saw(concern.id, own.id, own.childId, own.episodeId);
      return concern;
    });
