import { ownOfChild } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTimeOf, PARTY } from './readable';

const OWN_ASSIGNMENT_OF = (table: string): string => `exists (select from rhi_providers.assignment s
  where s.id = ${table}.assignment_id and ${ownOfChild('s.offered_to', 's.child_id')} offset 0)`;
const OF_INTERVIEW = (table: string, condition: string): string =>
  `exists (select from rhi_providers.interview i where i.id = ${table}.interview_id and ${condition} offset 0)`;
const HELD_BY_OWN = ownOfChild('i.held_by', 'i.child_id');
const RESPONSIBLE = inTimeOf('i', 'i.recorded_at', ['RESPONSIBLE']);

const mayWrite = (table: string, own: string): string => `
  alter policy api_insert on rhi_providers.${table} with check (${own});`;
const mayChange = (table: string, readable: string, own: string): string => `
  alter policy api_read on rhi_providers.${table} using (${readable});
  alter policy api_insert on rhi_providers.${table} with check (${own});
  alter policy api_update on rhi_providers.${table} using ((${readable}) and (${own})) with check (${own});`;

/** Whoever is allocated to a child interviews it where its authority does so itself, and works no other assignment of that authority. */
export class WorkWhatIsAllocated1763774360000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const interviewOwn = `${ownOfChild('interview.held_by', 'interview.child_id')} and ${OWN_ASSIGNMENT_OF('interview')}`;
    const concernOwn = `${ownOfChild('concern.raised_by_organisation_id', 'concern.child_id')} and ${OWN_ASSIGNMENT_OF('concern')}`;
    const evidenceOwn = `organisation_id = hub.my_employer() and ${OF_INTERVIEW('interview_evidence', `(${HELD_BY_OWN} or ${RESPONSIBLE})`)}`;
    await runner.query(`
      ${mayWrite('booking', OWN_ASSIGNMENT_OF('booking'))}
      ${mayWrite('contact_attempt', OWN_ASSIGNMENT_OF('contact_attempt'))}
      ${mayWrite('interview', interviewOwn)}
      ${mayWrite('concern', concernOwn)}
      ${mayWrite('interview_evidence', evidenceOwn)}
      ${mayWrite('interview_link', `${OF_INTERVIEW('interview_link', HELD_BY_OWN)} and ${OWN_ASSIGNMENT_OF('interview_link')}`)}
      alter policy api_update on rhi_providers.interview using (${interviewOwn}) with check (${interviewOwn});
      ${mayChange(
        'interview_part',
        OF_INTERVIEW(
          'interview_part',
          `(${HELD_BY_OWN} or (interview_part.kind <> 'PROVIDER_INTERNAL' and (${RESPONSIBLE}
            or exists (select from rhi_providers.release r where r.interview_id = i.id and r.to_organisation_id = hub.my_organisation()
              and interview_part.kind = any(r.parts) offset 0))))`,
        ),
        OF_INTERVIEW('interview_part', `${HELD_BY_OWN} and i.submitted_at is null`),
      )}

      alter policy api_read on rhi_providers.commission using (${PARTY});`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
