import { formatLondon } from '@homeward/domain';
import type { DecidedOtherwise } from './compare-decisions';

export const otherwiseLines = ({ episodeId, at, noMore, instead }: DecidedOtherwise): string[] => [
  `${formatLondon(at)}  episode ${episodeId}`,
  ...noMore.map((outcome) => `  -  ${outcome}`),
  ...instead.map((outcome) => `  +  ${outcome}`),
];
