import type { ContactAttemptResult, ContactMethod } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'contact_attempt' })
export class ContactAttemptEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  method!: ContactMethod;

  @Column('text')
  result!: ContactAttemptResult;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { name: 'logged_by' })
  loggedBy!: string;
}
