/** One SQL statement with a name, prepared once on each connection that uses it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * @param name unique in the process and at most 63 bytes: `<schema>.<verb-noun>`; the same name with another text is refused by the server
 * @param text one statement with $1, $2 … ; lists travel as one json parameter, read with `json_to_recordset($1)`
 */
export function statement(name: string, text: string): Statement {
  return Object.freeze({ name, text });
}
