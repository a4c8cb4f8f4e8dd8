import { RECIPIENT_ROLES } from '@homeward/protocols';
import { z } from 'zod';
import { partyAhead } from './parties';
import { said } from './words';

/** `BCP team manager`, `Kent Police`: an organisation, and the role there where it has several. */
export const organisationAndRole = z.string().transform((text, context) => {
  const found = partyAhead(text);
  const role = RECIPIENT_ROLES.find((one) => said(one) === found?.rest.toLowerCase());
  if (found && (role || found.rest === '')) return { id: found.party.id, role };
  context.addIssue({
    code: 'custom',
    message: found
      ? `${found.party.name} has no «${found.rest}»: write one of ${RECIPIENT_ROLES.map(said).join(', ')}.`
      : `No organisation is called «${text}».`,
  });
  return z.NEVER;
});
