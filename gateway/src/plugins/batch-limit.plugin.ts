import { overLimit } from '../limits/over-limit';
import type { Plugin } from './plugin';

/** `max`: operations in one request. */
export function useBatchLimit(max: number): Plugin {
  return {
    onRequestParse() {
      return {
        onRequestParseDone({ requestParserResult }) {
          if (Array.isArray(requestParserResult) && requestParserResult.length > max) {
            throw overLimit('batch', requestParserResult.length, max, 413);
          }
        },
      };
    },
  };
}
