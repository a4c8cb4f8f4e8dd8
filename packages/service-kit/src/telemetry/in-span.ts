import { SpanStatusCode, trace } from '@opentelemetry/api';
import { AppError } from '../errors/app-error';

/** Names, codes, numbers and the correlation id: nothing of a child, and nobody's words. */
export interface SpanFields {
  'homeward.service'?: string;
  'homeward.action'?: string;
  'homeward.consumer'?: string;
  'homeward.lane'?: number;
  'homeward.events'?: number;
  'homeward.correlation_id'?: string;
  'homeward.reads'?: boolean;
}

const tracer = trace.getTracer('homeward');

/** Does the work in a span of that name. It costs next to nothing while nobody in the process collects spans. */
export function inSpan<T>(
  name: string,
  attributes: SpanFields,
  work: (note: (more: SpanFields) => void) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes: { ...attributes } }, async (span) => {
    try {
      return await work((more) => void span.setAttributes({ ...more }));
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof AppError ? error.code : 'INTERNAL' });
      throw error;
    } finally {
      span.end();
    }
  });
}
