export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; field?: string };
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown> | null | undefined;
  errors: readonly GraphError[];
}

export interface Sent {
  token?: string | undefined;
  query?: string;
  variables?: Record<string, unknown>;
  /** Instead of `query` and `variables`: whatever it is, as text. */
  body?: string | Uint8Array | undefined;
  method?: string;
  headers?: Record<string, string>;
  /** Behind the address of the graph. */
  search?: string;
}

/** One request to a graph, as any program could send it. */
export async function send(
  url: string,
  { token, query, variables, body, method = 'POST', headers, search = '' }: Sent,
): Promise<Answer> {
  const response = await fetch(`${url}${search}`, {
    method,
    headers: {
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(method === 'POST' ? { body: (body ?? JSON.stringify({ query, variables })) as BodyInit } : {}),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ...read(text) };
}

function read(text: string): Pick<Answer, 'data' | 'errors'> {
  try {
    const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: GraphError[] };
    return { data, errors: errors ?? [] };
  } catch {
    return { data: undefined, errors: [] };
  }
}

export const codesOf = ({ errors }: Pick<Answer, 'errors'>): string[] =>
  errors.map(({ extensions }) => extensions?.code ?? 'none');

/** Does it for each, a few at a time. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 6): Promise<void> {
  const rest = [...items];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
