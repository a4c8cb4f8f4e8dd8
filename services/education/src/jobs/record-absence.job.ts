import { defineJob, type JobDeclaration } from '@homeward/service-kit';
import type { RecordAbsences } from '../actions/record-absences';

/** A child went missing, was found or returned: who teaches them can see it. */
export const recordAbsenceJob = (record: RecordAbsences): JobDeclaration<'episode.changed'> =>
  defineJob('episode.changed', record);
