/** Wake-ups between processes, after a commit. They carry no data and may be lost or doubled: a listener reads the truth again. */
export interface Signals {
  /** Never throws; several within a few milliseconds are one. `topic`: letters, digits, `.`, `:` and `-`. */
  publish(topic: string): void;
  /** Ends when `return()` is called on its iterator, or when the hub closes. */
  subscribe(topic: string): AsyncIterable<void>;
  close(): Promise<void>;
}
