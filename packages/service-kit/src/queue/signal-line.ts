import type { Settings } from '../config/settings';
import type { Log } from '../log/log';

/** The line between the processes of a hub: it carries topics. */
export interface SignalLine {
  send(topics: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface SignalLineParts {
  settings: Settings;
  log: Log;
  heard(topic: string): void;
  /** The line was broken and is there again. */
  missed(): void;
}
