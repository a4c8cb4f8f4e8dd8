/**
 * Why something that a person asked for at the terminal cannot be done, as one sentence for that person: what is in the way and what to do.
 * Not an AppError: it happens where there is no hub to ask, and nothing but the sentence is ever read of it.
 */
export class Refusal extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Refusal';
  }
}
