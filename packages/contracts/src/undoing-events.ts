/** What is said when a wrong match, or what was disclosed by mistake, is put right. Ids alone. */
export interface UndoingEvents {
  /** Two children turned out to be one: what belongs to the duplicate belongs to the one that is kept. */
  'child.merged': { payload: { mergeId: string; keptId: string; duplicateId: string }; sealed: never };

  /** A merge was a mistake and is taken back. */
  'child.parted': {
    payload: {
      mergeId: string;
      keptId: string;
      duplicateId: string;
      /** The episodes that belong to the duplicate again. */
      episodeIds: string[];
    };
    sealed: never;
  };

  /** Something was disclosed to somebody who should not have had it: it is recalled, and whoever had it is asked to delete it. */
  'disclosure.withdrawn': {
    payload: {
      incidentId: string;
      /** The authority, or the desk, that answers for the incident. */
      ownerId: string;
      childId: string;
      /** What was sent about these episodes is recalled. */
      episodeIds: string[];
      /** Of what was sent about a notification only what is about these; null: about any. */
      notificationIds: string[] | null;
      /** Whatever was sent to them … */
      organisationIds: string[];
      /** … and these. */
      deliveryIds: string[];
      /** A release of an interview of these episodes. */
      releaseId: string | null;
    };
    sealed: never;
  };
}
