import type { NotificationKind } from '@homeward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An authority said that the place of a report is not its own: whatever of that kind names it again under the reference is read as another's. */
@Entity({ schema: 'case_records', name: 'place_correction' })
export class PlaceCorrectionEntity {
  @PrimaryColumn('text', { name: 'force_id' }) forceId!: string;
  @PrimaryColumn('text', { name: 'police_reference' }) policeReference!: string;
  @PrimaryColumn('text') kind!: NotificationKind;
  @PrimaryColumn('text', { name: 'authority_id' }) authorityId!: string;
  /** To whom it sent the report on; null for the safeguarding desk. */
  @Column('text', { name: 'sent_to', nullable: true }) sentTo!: string | null;
  /** Whose place it is by now, when that authority sent it on in turn. */
  @Column('text', { name: 'leads_to', nullable: true }) leadsTo!: string | null;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt!: Date;
  @Column('text', { name: 'corrected_by' }) correctedBy!: string;
}
