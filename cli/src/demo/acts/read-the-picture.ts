import { DOCUMENTS } from '../documents';
import type { ChildRead, EpisodeRead, InterviewRead } from '../picture';
import type { Stage } from '../stage';
import type { Reported } from './report-missing';

const partsOf = (interview: InterviewRead | null | undefined): string[] =>
  (interview?.parts ?? []).map((part) => part.kind).sort();

/** Step 6: everything in one query, released part by part; each reader sees its own part, and a fourth authority nothing at all. */
export async function readThePicture(stage: Stage, reported: Reported, childId: string, interviewId: string): Promise<ChildRead> {
  const { ledger } = stage;
  ledger.act('Rochdale reads and releases', 'Monday 11:30');
  await stage.play('18-release-to-medway', { interviewId });
  await stage.play('19-release-to-kent-police', { interviewId });
  const whole = await stage.eventually(
    () =>
      stage
        .ask<{ child: ChildRead | null }>('rochdale-social-worker', DOCUMENTS.wholePicture, { child: childId })
        .then((answer) => answer.child),
    (child) =>
      (child?.episodes?.edges[0]?.node.duties ?? []).some(
        (duty) => duty.kind === 'RETURN_HOME_INTERVIEW' && duty.state === 'MET',
      ),
  );
  const episode = whole?.episodes?.edges[0]?.node;
  ledger.must(
    'one query answers child, episode, police notifications, deliveries, interview and schooling',
    Boolean(
      episode?.notifications?.length && episode.deliveries?.length && episode.interviews?.length && whole?.schooling?.school,
    ),
    whole,
  );
  ledger.must(
    'the duty is met by when the interview was held',
    (episode?.duties ?? []).some(
      (duty) => duty.kind === 'RETURN_HOME_INTERVIEW' && duty.state === 'MET' && duty.metAt === episode?.interviews?.[0]?.heldAt,
    ),
    episode?.duties,
  );
  ledger.must(
    "the provider's internal answers never left it",
    !partsOf(episode?.interviews?.[0]).includes('PROVIDER_INTERNAL'),
    partsOf(episode?.interviews?.[0]),
  );

  const host = await stage.ask<{ episode: (EpisodeRead & { child: { nhsNumber: string | null } }) | null }>(
    'medway-front-door',
    DOCUMENTS.episodeAsHost,
    { id: reported.episodeId },
  );
  ledger.must(
    'Medway reads what was released to it, and no more',
    partsOf(host.episode?.interviews?.[0]).join() === 'SAFETY_PLAN,WHAT_HAPPENED',
    host.episode?.interviews,
  );
  const police = await stage.ask<{ interview: InterviewRead | null }>('kent-police', DOCUMENTS.interview, { id: interviewId });
  ledger.must('Kent Police read the intelligence, and no more', partsOf(police.interview).join() === 'INTELLIGENCE', police);
  const otherProvider = await stage.ask<{ interview: InterviewRead | null }>('harbour-voices-worker', DOCUMENTS.interview, {
    id: interviewId,
  });
  ledger.must('another provider sees nothing of it', otherProvider.interview === null, otherProvider);
  const stranger = await stage.ask<{ episode: unknown; child: unknown; episodes: { edges: unknown[] } }>(
    'cumberland-front-door',
    DOCUMENTS.episodeAsStranger,
    { id: reported.episodeId, child: childId },
  );
  ledger.must(
    'for a fourth authority the child does not exist',
    stranger.episode === null && stranger.child === null && stranger.episodes.edges.length === 0,
    stranger,
  );
  if (!whole) throw new Error('Rochdale cannot read its own child');
  return whole;
}
