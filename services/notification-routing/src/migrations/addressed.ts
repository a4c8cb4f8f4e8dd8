/** What was sent to the caller's organisation, of which whoever reads in person has what was sent to it by name. */
export const addressed = (delivery: string): string => `(${delivery}.organisation_id = hub.my_employer()
  and (hub.my_organisation() is not null or ${delivery}.person_subject = hub.my_subject()))`;
