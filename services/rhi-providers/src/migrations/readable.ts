/**
 * The organisation's own turn, until it ends. In the instant in which it ends it is still readable, or the update that ends it would be
 * refused; the store leaves it out from then on.
 */
export const OWN_ASSIGNMENT = `assignment.offered_to = hub.my_organisation()
  and (assignment.state in ('OFFERED', 'ACCEPTED_OFFER', 'COMPLETED') or assignment.ended_at >= hub.business_now())`;

/** An authority in one of these relations to the child: the responsible one sees all, another, or a former one, what began in its time. */
export const inTimeOf = (table: string, began: string, relations: readonly string[]): string =>
  `exists (select from hub.my_access a where a.child_id = ${table}.child_id and a.episode_id is null and a.record_id is null
    and a.relation in (${relations.map((relation) => `'${relation}'`).join(', ')})
    and (a.all_history or (${began} >= a.from_at and (a.until_at is null or ${began} < a.until_at))) offset 0)`;

/** Of a commission: either organisation, and whoever holds the authority's responsibility for a child in person, as that is who arranges. */
export const PARTY = `(hub.my_organisation() in (authority_id, provider_id)
  or (authority_id = hub.my_employer() and 'RESPONSIBLE' = any(hub.my_own_relations())))`;
