import type { ErrorRequestHandler } from 'express';
import { INTERNAL_MESSAGE } from '../graph/present-error';
import { correlationIdOf } from '../graph/request-context';
import type { Log } from '../log/log';

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The body is not JSON. Send an object with `query`, and `variables` where the query has some.',
  413: 'The body is too large. Send less at once.',
  415: 'The body is in an encoding that is not accepted. Send JSON in UTF-8.',
};

/** What is wrong before GraphQL begins: in the shape of a GraphQL answer, never with a stack. */
export const answerFaultyRequest =
  (log: Log): ErrorRequestHandler =>
  (error: { status?: number }, request, response, _next) => {
    const correlationId = correlationIdOf(request.headers);
    const sentence = SENTENCES[error.status ?? 500];
    if (!sentence) log.error({ correlationId, error }, 'A request failed for an unforeseen reason.');
    response.status(sentence ? error.status! : 500).json({
      errors: [
        { message: sentence ?? INTERNAL_MESSAGE, extensions: { code: sentence ? 'INVALID_INPUT' : 'INTERNAL', correlationId } },
      ],
    });
  };
