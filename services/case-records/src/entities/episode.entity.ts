import type { Category, EpisodeState, FoundPlace, Risk } from '@homeward/domain';
import type { InterviewNeed, InterviewProgress } from '@homeward/protocols';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A manager's decision that no interview is needed after all, on the facts as they were. */
export interface InterviewWaiver {
  at: string;
  reason: string;
  agreedBy: { role: string; name: string }[];
  /** It stands only while the child was found then, and the interview is not needed more than it was. */
  foundAt: string;
  needed: InterviewNeed;
}

/** One absence of one child, computed from the facts of its references; written by the jobs' login alone. */
@Entity({ schema: 'case_records', name: 'episode' })
export class EpisodeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'child_id' }) childId!: string;
  @Column('text') state!: EpisodeState;
  @Column('text', { nullable: true }) category!: Category | null;
  @Column('text', { nullable: true }) risk!: Risk | null;
  @Column('timestamptz', { name: 'left_placement_at', nullable: true }) leftPlacementAt!: Date | null;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt!: Date | null;
  @Column('timestamptz', { name: 'reported_at', nullable: true }) reportedAt!: Date | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'found_at', nullable: true }) foundAt!: Date | null;
  @Column('timestamptz', { name: 'found_received_at', nullable: true }) foundReceivedAt!: Date | null;
  @Column('text', { name: 'found_place', nullable: true }) foundPlace!: FoundPlace | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt!: Date | null;
  @Column('text', { name: 'responsible_authority_id', nullable: true }) responsibleAuthorityId!: string | null;
  /** Where the child was placed when it went missing, if that is another authority than the responsible one. */
  @Column('text', { name: 'host_authority_id', nullable: true }) hostAuthorityId!: string | null;
  /** In whose area it was last seen, if that is neither of the two. */
  @Column('text', { name: 'area_authority_id', nullable: true }) areaAuthorityId!: string | null;
  @Column('text', { name: 'interview_progress' }) interviewProgress!: InterviewProgress;
  /** The number of the newest event by which the interview moved: an older one that comes again moves nothing. */
  @Column('integer', { name: 'interview_seq' }) interviewSeq!: number;
  @Column('json', { name: 'interview_waiver', nullable: true }) interviewWaiver!: InterviewWaiver | null;
  /** When somebody tried to reach the child about the interview, the first first; and how many of the attempts failed, null for none told. */
  @Column('timestamptz', { name: 'contact_attempts', array: true }) contactAttempts!: Date[];
  @Column('integer', { name: 'failed_attempts', nullable: true }) failedAttempts!: number | null;
  /** When a concern was first raised, by whomever. */
  @Column('timestamptz', { name: 'concern_raised_at', nullable: true }) concernRaisedAt!: Date | null;
  /** From which establishment the child went missing: its name as it is compared, and its area. */
  @Column('text', { nullable: true }) establishment!: string | null;
  /** When the packs would decide otherwise though nothing happens: the sweep decides anew then. */
  @Column('timestamptz', { name: 'decide_again_at', nullable: true }) decideAgainAt!: Date | null;
  /** A return home interview is owed. */
  @Column('boolean', { name: 'interview_outstanding' }) interviewOutstanding!: boolean;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  /** Who has been told of what in this absence: `<event> <organisation> <role> <person>`; and `<event>` alone when everybody was. */
  @Column('text', { array: true }) told!: string[];
  /** The episode of which this one turned out to be a part. */
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
}
