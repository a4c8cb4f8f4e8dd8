import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One interview serves this assignment's episode too, beside the one at which it was held. */
@Entity({ name: 'interview_link' })
export class InterviewLinkEntity {
  @Column('uuid', { name: 'interview_id' })
  interviewId!: string;

  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('uuid', { name: 'duty_id' })
  dutyId!: string;

  @Column('uuid', { name: 'episode_id' })
  episodeId!: string;
}
