import type { ExecutionResult, GraphQLError } from 'graphql';
import { AppError } from '@homeward/service-kit';
import { rateLimited } from '../rate-limits/rate-limited';
import { contextOf, type Plugin } from './plugin';

/** Counts a token that was not taken; resolves to the seconds to wait when its address has sent too many, else 0. */
export type CountFailure = (address: string) => Promise<number>;

const isBadToken = ({ originalError }: GraphQLError): boolean =>
  originalError instanceof AppError && originalError.code === 'UNAUTHENTICATED';

/**
 * Bad tokens use up their address. A good one is always taken: behind one address may stand a whole force, and a client of it that is
 * out of order must not keep another from reporting.
 */
export function useFailedTokens(countFailure: CountFailure): Plugin {
  return {
    async onResultProcess({ result, setResult, serverContext }) {
      const { caller, address } = contextOf(serverContext);
      if (caller || address === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { errors } = result as ExecutionResult;
      if (!errors?.some(isBadToken)) return;
      const seconds = await countFailure(address);
      if (seconds > 0) setResult({ errors: [rateLimited('failures', seconds)] });
    },
  };
}
