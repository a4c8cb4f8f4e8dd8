import { printTried } from '../matrix/tried';

/** Parts of a test that share one hub, as it takes longest to start. What changes the hub comes last. */
export function oneHubFor<H extends { close(): Promise<void> }>(
  open: () => Promise<H>,
  parts: readonly [string, (hub: () => H) => void][],
): void {
  let opened: H | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    printTried();
    await opened?.close();
  });

  for (const [title, part] of parts) {
    describe(title, () => {
      part(() => opened!);
    });
  }
}
