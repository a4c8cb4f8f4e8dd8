import { DOCUMENTS } from '../documents';
import type { Delivery, Duty, EpisodeRead } from '../picture';
import { londonTime, type Stage } from '../stage';
import type { Reported } from './report-missing';

const EPISODE = `query DemoEpisode($id: ID!) { episode(id: $id) { id state foundAt returnedAt records { authority { id name } capacity rule { id source } }
  duties { id kind state owner { id name } ownerRole dueAt metAt rule { id source } clocks { authority { id name } from startsAt dueAt counts rule { id source } } } } }`;
const HOUR_MS = 3_600_000;

const interviewDuties = (episode: Pick<EpisodeRead, 'duties'> | null): Duty[] =>
  (episode?.duties ?? []).filter((duty) => duty.kind === 'RETURN_HOME_INTERVIEW');

/** Steps 3 and 4: one episode with two records; found ends missing, returned ends the absence; the interview is owed, once. */
export async function findAndReturn(stage: Stage, { policeReference, episodeId }: Reported): Promise<void> {
  const { ledger } = stage;
  const read = () =>
    stage
      .ask<{ episode: EpisodeRead | null }>('rochdale-social-worker', EPISODE, { id: episodeId })
      .then((answer) => answer.episode);
  const opened = await read();
  const capacities = (opened?.records ?? []).map((record) => `${record.authority.id} ${record.capacity}`).sort();
  ledger.must(
    'one episode: Medway has a host record of it, Rochdale the responsible one',
    capacities.includes('authority.medway HOST') && capacities.includes('authority.rochdale RESPONSIBLE'),
    capacities,
  );

  ledger.act('Found at a police station', 'Saturday 09:40');
  await stage.play('11-report-found', { policeReference });
  const found = await stage.eventually(
    read,
    (episode) => episode?.state === 'FOUND_NOT_RETURNED' && interviewDuties(episode).length > 0,
  );
  ledger.must('found ends missing; she has not returned yet', found?.state === 'FOUND_NOT_RETURNED', found?.state);
  const [duty, ...others] = interviewDuties(found);
  const due = duty?.dueAt ? new Date(duty.dueAt).getTime() - new Date(found?.foundAt ?? 0).getTime() : 0;
  ledger.must(
    `the interview is owed by ${duty?.owner.name}, due ${londonTime(duty?.dueAt)}, 72 elapsed hours from found [${duty?.rule.id}]`,
    duty?.owner.id === 'authority.rochdale' && due === 72 * HOUR_MS,
    duty,
  );
  const medway = duty?.clocks.find((clock) => clock.authority.id === 'authority.medway');
  ledger.must(
    `Medway's own reading, from receipt of the found report, stands beside it as comparison (${londonTime(medway?.dueAt)})`,
    medway?.counts === false && medway.from === 'FOUND_REPORT_RECEIVED',
    duty?.clocks,
  );
  ledger.must('and there is no second interview', others.length === 0, others);

  ledger.act('Back at her placement', 'Saturday 11:15');
  await stage.play('12-record-return', { policeReference });
  const returned = await stage.eventually(read, (episode) => episode?.state === 'RETURNED');
  ledger.must('returned ends the absence', returned?.state === 'RETURNED', returned?.state);
  const told = await stage.eventually(
    () =>
      stage.ask<{ episode: { deliveries: Delivery[] } | null }>('rochdale-social-worker', DOCUMENTS.episodeDeliveries, {
        id: episodeId,
      }),
    (answer) =>
      (answer.episode?.deliveries ?? []).some((delivery) => delivery.subject === 'STAND_DOWN' && delivery.state === 'DELIVERED'),
  );
  const who = (subject: string, states: string[]): Set<string> =>
    new Set(
      (told.episode?.deliveries ?? [])
        .filter((delivery) => delivery.subject === subject && states.includes(delivery.state))
        .map((delivery) => delivery.recipient.organisation.id),
    );
  const alerted = [...who('MISSING_ALERT', ['DELIVERED', 'OPENED', 'ACCEPTED'])];
  const stoodDown = who('STAND_DOWN', ['REQUESTED', 'SENT', 'DELIVERED', 'OPENED', 'ACCEPTED']);
  ledger.must(
    'everyone who had the alert and may still know is told',
    alerted.length > 1 && alerted.every((each) => stoodDown.has(each)),
    {
      alerted,
      stoodDown: [...stoodDown],
    },
  );
}
