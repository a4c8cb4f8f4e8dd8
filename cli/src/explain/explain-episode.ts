import { formatLondon } from '@homeward/domain';
import { Refusal } from '@homeward/embedded';
import type { RunningHub } from '../running-hub';
import { said } from '../scenarios/format/words';

const DECISIONS = `query Explain($id: ID!) { episode(id: $id) { id state startedAt responsibleAuthority { name } withheld
  decisions { at subject packs outcomes { kind because rule { id source note } organisation { name } role } }
  duties { kind state dueAt metAt because owner { name } rule { id source } clocks { counts startsAt dueAt from authority { name } rule { id source } } } } }`;

interface Rule {
  id: string;
  source: string;
  note?: string | null;
}

interface ExplainedEpisode {
  id: string;
  state: string | null;
  startedAt: string | null;
  responsibleAuthority: { name: string } | null;
  withheld: string[];
  decisions:
    | {
        at: string;
        subject: string;
        packs: string[];
        outcomes: { kind: string; because: string; rule: Rule; organisation: { name: string } | null; role: string | null }[];
      }[]
    | null;
  duties:
    | {
        kind: string;
        state: string;
        dueAt: string | null;
        metAt: string | null;
        because: string | null;
        owner: { name: string };
        rule: Rule;
        clocks: {
          counts: boolean;
          startsAt: string;
          dueAt: string | null;
          from: string;
          authority: { name: string };
          rule: Rule;
        }[];
      }[]
    | null;
}

/** @throws Refusal when this persona may not see the episode, or not how it was decided */
export async function explainEpisode(hub: RunningHub, as: string, id: string): Promise<string[]> {
  const { episode } = await hub.ask<{ episode: ExplainedEpisode | null }>(as, DECISIONS, { id });
  if (!episode)
    throw new Refusal(`${as} sees no episode ${id}: check the id, or ask with --as as somebody of its responsible authority.`);
  if (!episode.decisions)
    throw new Refusal(
      `${as} may not see how episode ${id} was decided: ask with --as as somebody of ${episode.responsibleAuthority?.name ?? 'its responsible authority'}.`,
    );
  const start = episode.startedAt ? `, since ${london(episode.startedAt)}` : '';
  return [
    `Episode ${episode.id}: ${said(episode.state ?? '')}${start}`,
    ...episode.decisions.flatMap(decisionLines),
    '',
    'What is owed, and by which clock',
    ...(episode.duties ?? []).flatMap(dutyLines),
  ];
}

const london = (iso: string | null): string => (iso ? formatLondon(new Date(iso)) : 'as soon as possible');
const cited = ({ id, source }: Rule): string => `[${id}, ${source}]`;

const decisionLines = ({ at, subject, packs, outcomes }: NonNullable<ExplainedEpisode['decisions']>[number]): string[] => [
  '',
  `${london(at)}  ${said(subject)}, by ${packs.join(', ')}`,
  ...outcomes.flatMap(({ kind, because, rule, organisation, role }) => {
    const who = [organisation?.name, role && said(role)].filter(Boolean).join(', ');
    return [
      `  ${said(kind)}${who ? `: ${who}` : ''} ${cited(rule)}`,
      `      ${because}`,
      ...(rule.note ? [`      ${rule.note}`] : []),
    ];
  }),
];

const dutyLines = ({
  kind,
  state,
  dueAt,
  metAt,
  because,
  owner,
  rule,
  clocks,
}: NonNullable<ExplainedEpisode['duties']>[number]): string[] => [
  `  ${said(kind)}, ${said(state)}: ${owner.name}, due ${london(dueAt)}${metAt ? `, met ${london(metAt)}` : ''} ${cited(rule)}`,
  ...(because ? [`      ${because}`] : []),
  ...clocks.map(
    (clock) =>
      `      ${clock.counts ? 'counts' : 'beside'}: ${clock.authority.name}, from ${said(clock.from)} ${london(clock.startsAt)} to ${london(clock.dueAt)} ${cited(clock.rule)}`,
  ),
];
