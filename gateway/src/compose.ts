import { AppError } from '@homeward/service-kit';
import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, parse } from 'graphql';

export interface SubgraphSource {
  /** As the service is named: `police-notifications`. */
  name: string;
  sdl: string;
  /** Where it is reached when nothing else is said. */
  url: string;
}

function parsed({ name, sdl, url }: SubgraphSource): Parameters<typeof composeServices>[0][number] {
  try {
    return { name, typeDefs: parse(sdl, { noLocation: true }), url };
  } catch (error) {
    const said = error instanceof GraphQLError ? error.message : 'it cannot be read';
    throw new AppError('INVALID_INPUT', `The schema of the subgraph "${name}" cannot be read: ${said}`, {
      field: name,
      cause: error,
    });
  }
}

/** `[education] Unknown type Pupil` -> `The subgraph "education" does not fit: Unknown type Pupil.` */
function sentence(error: GraphQLError): string {
  const [, name, said] = /^\[([^\]]+)\] (.*)$/s.exec(error.message) ?? [];
  const text = (said ?? error.message).replace(/\.?$/, '.');
  return name ? `The subgraph "${name}" does not fit: ${text}` : `The subgraphs do not fit together: ${text}`;
}

/**
 * One supergraph of all subgraphs, the same text for the same schemas whatever their order. Throws AppError INVALID_INPUT whose
 * message holds a sentence for every fault and names the subgraph.
 */
export function composeSupergraph(subgraphs: readonly SubgraphSource[]): string {
  const services = [...subgraphs].sort((a, b) => a.name.localeCompare(b.name)).map(parsed);
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new AppError('INVALID_INPUT', (errors ?? []).map(sentence).join(' '), { field: 'schema' });
}
