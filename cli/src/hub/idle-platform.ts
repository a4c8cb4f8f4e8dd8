import type { Platform, ServiceName } from '@homeward/service-kit';

/**
 * Stands in for whatever a service is handed: every property of it and every call of it is itself again, it holds nothing, and reads
 * as nothing. A service does no work while it is built, so that no database is needed.
 */
function idle(): object {
  const known = new Map<PropertyKey, unknown>([
    ['then', undefined], // else `await` would wait for it
    [Symbol.toPrimitive, () => ''],
    [Symbol.iterator, () => [].values()],
  ]);
  const stand: object = new Proxy(() => undefined, {
    get: (_, property) => (known.has(property) || typeof property === 'symbol' ? known.get(property) : stand),
    apply: () => stand,
  });
  return stand;
}

/** Enough of a platform to build a service on, when only its schema and its guards are wanted. */
export const idlePlatform = (serviceName: ServiceName): Platform =>
  ({
    serviceName,
    environment: {},
    ...Object.fromEntries(
      ['log', 'clocks', 'database', 'jobsDatabase', 'settings', 'signals', 'queues', 'organisations', 'sessions', 'metrics'].map(
        (part) => [part, idle()],
      ),
    ),
  }) as unknown as Platform;
