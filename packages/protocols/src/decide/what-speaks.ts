import type { DecidedCategory, DecidedInterview, DecisionInput } from '../decision.types';
import { NOTHING_SETTLED } from '../facts/read-facts';
import type { Acting } from './acting';
import { decideCategories } from './decide-categories';
import { decideInterview } from './decide-interview';
import { voicesIn, type Voice } from './voices';

export interface WhatSpeaks {
  categories: DecidedCategory[];
  interview: DecidedInterview | null;
  /** Reading the facts with each authority's own category and with the need of the interview. */
  voices: Voice[];
}

/** First how each authority sees the episode, by that whether an interview is needed, and by both everything else. */
export function whatSpeaks(input: DecisionInput, acting: Acting): WhatSpeaks {
  const first = voicesIn(input, acting, NOTHING_SETTLED);
  const categories = decideCategories(acting, first);
  const own = new Map(categories.map(({ authorityId, category }) => [authorityId, category]));
  const second = own.size === 0 ? first : voicesIn(input, acting, { need: null, categories: own });
  const interview = decideInterview(acting, second);
  const voices = interview ? voicesIn(input, acting, { need: interview.needed, categories: own }) : second;
  return { categories, interview, voices };
}
