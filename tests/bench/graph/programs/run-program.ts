/** What a program of the bench is asked once it is up. */
export type Request = 'cpu' | 'stop';

export interface Started<Answer> {
  /** What whoever started it is to know. */
  answer: Answer;
  stop(): Promise<unknown>;
}

/**
 * The whole of a program that the bench starts as a process of its own: it gets its order as its first message, says what it answers once it is
 * up, and from then on the processor time that it has used, in microseconds, whenever it is asked.
 */
export function runProgram<Order, Answer>(start: (order: Order) => Promise<Started<Answer>>): void {
  const run = async (order: Order): Promise<void> => {
    const { answer, stop } = await start(order);
    process.on('message', (request: Request) => {
      if (request === 'cpu') process.send?.({ cpu: used() });
      else void stop().finally(() => process.exit(0));
    });
    process.send?.({ answer });
  };
  process.once('message', (order) => {
    run(order as Order).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  // whoever started it is gone
  process.once('disconnect', () => process.exit(1));
}

function used(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
