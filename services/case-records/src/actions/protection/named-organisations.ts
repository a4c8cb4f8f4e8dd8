import { invalidInput, type Organisations } from '@homeward/service-kit';

/** Ids of organisations that were named by id, or as authorities by name or code; each once. Throws AppError INVALID_INPUT for one that is not known. */
export const namedOrganisations = (organisations: Organisations, field: string, names: readonly string[]): string[] => [
  ...new Set(
    names.map((name) => {
      const meant = organisations.byId(name) ?? organisations.authorityByName(name);
      if (meant) return meant.id;
      throw invalidInput(field, `No organisation is called "${name}". Give its id, such as provider.advocacy-focus.`);
    }),
  ),
];
