import { Closers } from './closers';

describe('closing what was started', () => {
  it('goes in the reverse order and waits for each', async () => {
    const closed: string[] = [];
    const closers = new Closers(() => undefined);
    closers.add('the database', () => void closed.push('database'));
    closers.add('the gateway', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      closed.push('gateway');
    });
    await closers.closeAll();
    expect(closed).toEqual(['gateway', 'database']);
  });

  it('goes on past a part that fails, and names it', async () => {
    const complaints: string[] = [];
    const closed: string[] = [];
    const closers = new Closers((line) => complaints.push(line));
    closers.add('The database', () => void closed.push('database'));
    closers.add('The gateway', () => Promise.reject(new Error('it hangs')));
    closers.add('The mailbox', () => {
      throw new Error('it is broken');
    });
    await closers.closeAll();
    expect(closed).toEqual(['database']);
    expect(complaints).toEqual(['The mailbox did not stop cleanly: it is broken', 'The gateway did not stop cleanly: it hangs']);
  });

  it('closes each part once, however often it is asked', async () => {
    let times = 0;
    const closers = new Closers(() => undefined);
    closers.add('The database', () => void (times += 1));
    await Promise.all([closers.closeAll(), closers.closeAll()]);
    expect(times).toBe(1);
  });
});
