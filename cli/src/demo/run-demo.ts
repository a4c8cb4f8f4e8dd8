import type { RunningHub } from '../running-hub';
import { answerTheAlert } from './acts/answer-the-alert';
import { findAndReturn } from './acts/find-and-return';
import { interview } from './acts/interview';
import { prepare } from './acts/prepare';
import { readThePicture } from './acts/read-the-picture';
import { reportMissing } from './acts/report-missing';
import { DOCUMENTS } from './documents';
import { openLedger } from './ledger';
import type { AccessRead, ChildRead } from './picture';
import { printTrail } from './print-trail';
import { openStage, type Stage } from './stage';
import { nextWeekend } from './weekend';

/**
 * Plays the main job against a running hub, through real tokens and the public graph, on the business clock, and prints the trail.
 * Answers the process's exit code: 0 when every step was true, 1 when any was not.
 */
export async function runDemo(hub: RunningHub, print: (line: string) => void): Promise<number> {
  const status = await hub.ask<{ hubStatus: { businessNow: string; simulated: boolean } }>(
    'hub-operator',
    DOCUMENTS.hubStatus,
    {},
  );
  if (!status.hubStatus.simulated) {
    print(
      'This hub runs on the real clock, and the demonstration needs one it may move: start it with BUSINESS_CLOCK=simulated.',
    );
    return 1;
  }
  const ledger = openLedger(print);
  const stage = openStage(hub, nextWeekend(new Date(status.hubStatus.businessNow)), ledger);
  print("Rochdale's child, placed in Medway, is reported missing by Kent Police.");
  const { childId } = await prepare(stage);
  const reported = await reportMissing(stage);
  await answerTheAlert(stage, reported);
  await findAndReturn(stage, reported);
  const { interviewId } = await interview(stage, reported);
  const read = await readThePicture(stage, reported, childId, interviewId);
  const child = await whenAllIsWorked(stage, read);
  const seen = await stage.ask<{ episode: { accesses: AccessRead[] } | null }>('rochdale-team-manager', DOCUMENTS.accesses, {
    id: reported.episodeId,
  });
  printTrail(print, child, seen.episode?.accesses ?? []);
  print(`\n${ledger.held} steps true, ${ledger.failed} not true`);
  return ledger.failed === 0 ? 0 : 1;
}

/** The trail is read once nothing is on its way any more. */
async function whenAllIsWorked(stage: Stage, { id }: ChildRead): Promise<ChildRead> {
  const open = await stage.eventually(
    () => stage.ask<{ hubStatus: { openEvents: number; deadEvents: number } }>('hub-operator', DOCUMENTS.hubStatus, {}),
    ({ hubStatus }) => hubStatus.openEvents === 0,
  );
  stage.ledger.must('nothing is left unworked', open.hubStatus.openEvents === 0 && open.hubStatus.deadEvents === 0, open);
  const answer = await stage.ask<{ child: ChildRead | null }>('rochdale-social-worker', DOCUMENTS.wholePicture, { child: id });
  if (!answer.child) throw new Error('Rochdale cannot read its own child');
  return answer.child;
}
