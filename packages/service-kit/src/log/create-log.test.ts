import { AppError } from '../errors/app-error';
import { createLog } from './create-log';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('is one JSON object a line with its level, time and sentence', () => {
    const [line] = logged((log) => log.child({ service: 'education' }).info({ eventId: 'e', count: 2 }, 'Worked'));
    expect(line).toMatchObject({ level: 'info', service: 'education', eventId: 'e', count: 2, msg: 'Worked' });
    expect(line?.['time']).toMatch(/^\d{4}-.*Z$/);
  });

  it('drops every field that is not on its list, and every value that is not a plain one', () => {
    const fields = { givenName: 'Robin', eventId: { name: 'Robin' }, lane: 3 } as never;
    expect(JSON.stringify(logged((log) => log.warn(fields, 'Worked')))).not.toContain('Robin');
  });

  it('tells of an error its kind, code and place, but not a message that may quote a person’s data', () => {
    const cause = Object.assign(new Error('Key (name)=(Robin) already exists'), { code: '23505' });
    const [line] = logged((log) => log.error({ error: new AppError('CONFLICT', 'It exists already.', { cause }) }, 'Failed'));
    expect(line?.['error']).toMatchObject({
      kind: 'AppError',
      code: 'CONFLICT',
      message: 'It exists already.',
      cause: { kind: 'Error', code: '23505' },
    });
    expect(JSON.stringify(line)).not.toContain('Robin');
  });

  it('says nothing below its level', () => {
    expect(logged((log) => log.debug({}, 'Quiet'))).toEqual([]);
  });
});
