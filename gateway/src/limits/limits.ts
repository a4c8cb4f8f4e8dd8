/** What one operation may ask for, and what one request may carry. */
export interface Limits {
  /** Fields within fields. */
  depth: number;
  /** Counted where they take effect: a fragment's aliases once for each place it is spread. */
  aliases: number;
  /** Lexical tokens of the document. */
  tokens: number;
  /** Characters of the document. */
  characters: number;
  rootFields: number;
  directives: number;
  /** A field weighs 1, a list its fields times what it is asked for. */
  cost: number;
  /** How many a list is taken to hold when it takes neither `first` nor `last`. */
  assumedListSize: number;
  /** How many a page is taken to hold when neither the operation nor the schema says. */
  assumedPageSize: number;
  /** Operations in one request. */
  batch: number;
  /** That one client may hold open at one gateway. */
  subscriptions: number;
  /** Bytes of a request's body, or of one message of a socket. */
  bodyBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 12,
  aliases: 30,
  tokens: 2_000,
  characters: 20_000,
  rootFields: 20,
  directives: 50,
  cost: 25_000,
  assumedListSize: 5,
  assumedPageSize: 25,
  batch: 10,
  subscriptions: 100,
  bodyBytes: 256 * 1024,
};
