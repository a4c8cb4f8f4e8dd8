import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Raised from a visit; it does not wait for the form. */
@Entity({ name: 'concern' })
export class ConcernEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('uuid', { name: 'episode_id' })
  episodeId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'raised_by_organisation_id' })
  raisedByOrganisationId!: string;

  @Column('text', { name: 'raised_by' })
  raisedBy!: string;

  @Column('text')
  text!: string;

  @Column('boolean', { name: 'immediate_danger' })
  immediateDanger!: boolean;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;
}
