import type { Picture } from '@homeward/cli';
import type { ReadEpisode } from './read-episode';

type Decisions = NonNullable<ReadEpisode['decisions']>;
type Outcome = Decisions[number]['outcomes'][number];

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));
const MET = { CRITERION_MET: true, CRITERION_NOT_MET: false, CRITERION_NOT_KNOWN: null } as const;
/** A criterion that was looked at and not met has done nothing. */
const NO_EFFECT = ['CRITERION_NOT_MET', 'CRITERION_NOT_KNOWN'];
const NEEDED = /^INTERVIEW_(NOT_REQUIRED|CONSIDERED|REQUIRED)$/;

/** What the graph shows of one absence, as expectations look at it. */
export function pictureOf(episode: ReadEpisode, episodes: number): Picture {
  const decisions = [...(episode.decisions ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1));
  const outcomes = decisions.flatMap((decision) => decision.outcomes);
  return {
    episodes,
    state: episode.state as Picture['state'],
    category: episode.category as Picture['category'],
    risk: episode.risk as Picture['risk'],
    startedAt: dateOrNull(episode.startedAt),
    duties: (episode.duties ?? []).map((duty) => ({
      ...duty,
      ownerId: duty.owner.id,
      dueAt: dateOrNull(duty.dueAt),
      metAt: dateOrNull(duty.metAt),
      plannedFor: dateOrNull(duty.plannedFor),
      deferredUntil: dateOrNull(duty.deferrals.findLast(({ endedAt }) => endedAt === null)?.until ?? null),
      clocks: duty.clocks.map(({ rule, dueAt }) => ({ rule, dueAt: dateOrNull(dueAt) })),
    })) as unknown as Picture['duties'],
    told: (episode.deliveries ?? []).map(({ recipient, subject, state, rule, holdUntil }) => ({
      organisationId: recipient.organisation.id,
      role: recipient.role,
      subject,
      rules: [rule],
      state,
      holdUntil: dateOrNull(holdUntil),
    })) as unknown as Picture['told'],
    records: (episode.records ?? []).map(({ authority, capacity, state, category, authorisations }) => ({
      authorityId: authority.id,
      capacity,
      state,
      category,
      authorised: (authorisations ?? []).map(({ kind }) => kind),
    })) as Picture['records'],
    interview: interviewOf(episode, decisions),
    education: educationOf(episode),
    rules: [
      ...(episode.records ?? []).flatMap(({ mayAuthorise }) => (mayAuthorise ?? []).map(({ rule }) => rule)),
      ...outcomes.filter(({ kind }) => !NO_EFFECT.includes(kind)).map(({ rule }) => rule),
      ...(episode.duties ?? []).flatMap((duty) => [
        duty.rule,
        ...duty.clocks.map(({ rule }) => rule),
        ...(duty.mayBeDeferred ? [duty.mayBeDeferred.rule] : []),
      ]),
    ],
  };
}

/** As the newest decision that speaks of the interview has it. */
function interviewOf(episode: ReadEpisode, decisions: Decisions): Picture['interview'] {
  const outcomes = decisions.find((decision) => decision.outcomes.some(({ kind }) => NEEDED.test(kind)))?.outcomes ?? [];
  const need = outcomes.find(({ kind }) => NEEDED.test(kind));
  const last = episode.interviews?.at(-1);
  return {
    needed: (need ? NEEDED.exec(need.kind)![1] : null) as Picture['interview']['needed'],
    rule: need?.rule ?? null,
    criteria: outcomes.filter(isCriterion).map(({ kind, rule }) => ({ rule, met: MET[kind as keyof typeof MET] })),
    offeredTo: need?.organisation ? { id: need.organisation.id, role: need.role } : null,
    terms: outcomes.filter(({ kind }) => kind.startsWith('TERM_')).map(({ rule }) => rule),
    turns: (episode.assignments ?? []).map(({ offeredTo, state }) => ({
      to: offeredTo.id,
      state,
    })) as Picture['interview']['turns'],
    outcome: (last?.outcome ?? null) as Picture['interview']['outcome'],
    inTime: last?.heldWithinDue ?? null,
  };
}

function educationOf({ child }: ReadEpisode): Picture['education'] {
  const [newest] = child?.cmeCases ?? [];
  return newest
    ? { state: newest.state as NonNullable<Picture['education']>['state'], reviewAt: dateOrNull(newest.reviewAt) }
    : null;
}

const isCriterion = ({ kind }: Outcome): boolean => kind in MET;
