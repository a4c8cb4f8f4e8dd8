import { Action } from '@homeward/service-kit';
import { Arg, ID, Query, Resolver } from 'type-graphql';
import type { AuthorityMapper } from './authority.mapper';
import { Authority } from './authority.type';

@Resolver()
export class AuthorityResolver {
  constructor(private readonly authorities: AuthorityMapper) {}

  @Query(() => Authority, { nullable: true })
  @Action('authority:read')
  authority(@Arg('id', () => ID) id: string): Authority | null {
    return this.authorities.toAuthority(id);
  }
}
