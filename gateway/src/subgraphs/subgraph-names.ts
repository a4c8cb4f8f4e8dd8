import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** `POLICE_NOTIFICATIONS`, `police_notifications` and `police-notifications` are one subgraph. */
export const subgraphName = (spelled: string): string => spelled.toLowerCase().replaceAll('_', '-');

/** As a reader knows it: `rhi-providers` is "RHI providers". */
export function subgraphTitle(name: string): string {
  const words = name.split('-').map((word) => (word === 'rhi' ? 'RHI' : word));
  const sentence = words.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const argument = (directive: ConstDirectiveNode, name: string): string => {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
};

/** The subgraphs of a supergraph and where it says they are, sorted by name. */
export function subgraphsOf(supergraphSdl: string): { name: string; url: string }[] {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  return definitions
    .flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : []))
    .flatMap((value) => value.directives?.filter((directive) => directive.name.value === 'join__graph') ?? [])
    .map((directive) => ({ name: subgraphName(argument(directive, 'name')), url: argument(directive, 'url') }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
