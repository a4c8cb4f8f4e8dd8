import { trace, type Span, type Tracer, type TracerProvider } from '@opentelemetry/api';
import { callerFor, createTestPlatform, drain, sampleMigration, type TestPlatform } from '@homeward/testkit';
import { AppError } from '../errors/app-error';
import { newId } from '../events/new-id';
import { inSpan } from './in-span';
import { allJobs } from '../testing/all-jobs';

interface Seen {
  name: string;
  attributes: Record<string, unknown>;
  message: string | undefined;
  ended: boolean;
}

/** Whoever runs the hub brings a collector; this one keeps what it is given. */
class Collector implements TracerProvider {
  readonly spans: Seen[] = [];
  getTracer(): Tracer {
    const startActiveSpan = (name: string, options: { attributes?: object }, work: (span: Span) => unknown): unknown => {
      const seen: Seen = { name, attributes: { ...options.attributes }, message: undefined, ended: false };
      this.spans.push(seen);
      const span = {
        setAttributes: (more: object) => Object.assign(seen.attributes, more),
        setStatus: ({ message }: { message?: string }) => (seen.message = message),
        end: () => (seen.ended = true),
      };
      return work(span as unknown as Span);
    };
    return { startActiveSpan } as unknown as Tracer;
  }
}

const SECRET = 'Amelia Brook';

describe('a span', () => {
  const collector = new Collector();
  let platform: TestPlatform;
  beforeAll(async () => {
    trace.setGlobalTracerProvider(collector);
    platform = await createTestPlatform({ serviceName: 'education', migrations: [sampleMigration('education')] });
  });
  afterAll(async () => {
    await platform.close();
    trace.disable();
  });
  beforeEach(() => void (collector.spans.length = 0));

  it('is made of each transaction and each batch of a lane, with names and numbers alone', async () => {
    const caller = callerFor();
    const payload = { childId: newId(), state: 'MISSING', risk: null, opened: true, startedAt: '2026-11-14T01:00:00Z' } as const;
    const about = { foundAt: null, returnedAt: null, responsibleAuthorityId: null, hostAuthorityId: null };
    await platform.database.write(caller, 'schooling:record', async (tx) => {
      const key = newId();
      const event = { name: 'episode.changed', key, urgent: false, occurredAt: tx.now } as const;
      tx.publish({ ...event, payload: { episodeId: key, ...payload, ...about } });
    });
    await drain([{ platform, service: { name: 'education', jobs: allJobs('education', []) } }]);
    expect(collector.spans).toContainEqual({
      name: 'transaction schooling:record',
      attributes: { 'homeward.reads': false, 'homeward.correlation_id': caller.correlationId },
      message: undefined,
      ended: true,
    });
    const batches = collector.spans.filter(({ name }) => name === 'batch education');
    expect(batches.map(({ attributes }) => attributes['homeward.events'])).toContain(1);
    expect(collector.spans.map(({ name }) => name)).toContain('job:episode.changed');
    expect(collector.spans.every(({ ended }) => ended)).toBe(true);
  });

  it('tells of what went wrong by its code, and never in words', async () => {
    for (const thrown of [new AppError('CONFLICT', SECRET), new Error(SECRET)]) {
      const failing = inSpan('test', {}, async () => {
        throw thrown;
      });
      await expect(failing).rejects.toBe(thrown);
    }
    expect(collector.spans.map(({ message }) => message)).toEqual(['CONFLICT', 'INTERNAL']);
    expect(JSON.stringify(collector.spans)).not.toContain(SECRET);
  });
});
