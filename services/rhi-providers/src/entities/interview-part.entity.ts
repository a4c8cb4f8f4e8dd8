import type { InterviewPartKind } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'interview_part' })
export class InterviewPartEntity {
  @PrimaryColumn('uuid', { name: 'interview_id' })
  interviewId!: string;

  @PrimaryColumn('text')
  kind!: InterviewPartKind;

  @Column('text')
  text!: string;

  /** As its writer marked it: it says who another child is. */
  @Column('boolean', { name: 'names_other_children' })
  namesOtherChildren!: boolean;
}
