import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school as it was last named; holds no child's data. */
@Entity({ name: 'school' })
export class SchoolEntity {
  /** Unique reference number of the Department for Education, six digits. */
  @PrimaryColumn('text')
  urn!: string;

  @Column('text')
  name!: string;
}
