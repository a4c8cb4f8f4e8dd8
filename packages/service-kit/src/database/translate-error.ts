import { types } from 'node:util';
import { AppError, unavailable } from '../errors/app-error';

/** SQLSTATE classes and socket errors that mean: the server is gone, going, or has no connection left. */
const LOST = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
const LOST_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed|connection error/i;
/** Serialisation failure, deadlock, and a row that somebody else wrote between the look and the insert. */
const COLLISION = /^(40001|40P01|55P03|23505|23P01)$/;

/** What the database threw, as AppError where a caller can do something about it; anything else unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError || !types.isNativeError(error)) return error;
  const driverError = (error as { driverError?: unknown }).driverError;
  const source = types.isNativeError(driverError) ? driverError : error;
  const code = String((source as { code?: unknown }).code ?? '');
  if (LOST.test(code) || LOST_MESSAGE.test(source.message))
    return unavailable('The database does not answer. Try again in a moment.', error);
  if (COLLISION.test(code)) {
    return new AppError('CONFLICT', 'Somebody else changed the same record at the same moment. Try again.', {
      retryable: true,
      cause: error,
    });
  }
  return error;
}

/** A query runner that was released under the transaction, because its connection broke, says so in its own words. */
export const isLostConnection = (error: unknown): boolean => error instanceof AppError && error.code === 'UPSTREAM_UNAVAILABLE';
