/**
 * Everything foreseen carries its own sentence, with the remedy in it; anything else is named, and its origin is shown when LOG_LEVEL is debug.
 */
export function explainFault(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return `Something unforeseen happened: ${String(error)}`;
  if (isForeseen(error)) return error.message;
  if (debug) return error.stack ?? error.message;
  return `Something unforeseen happened: ${firstLine(error.message)}. Run it again with LOG_LEVEL=debug to see where.`;
}

/** By name, as loading the packages that define these classes would cost every command a second. */
function isForeseen(error: Error): boolean {
  return error.name === 'Refusal' || error.name === 'AppError';
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/\.$/, '');
}
