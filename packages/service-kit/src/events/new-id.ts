import { v7 } from 'uuid';

/** A version 7 UUID: sorts by the time it was made. `newId<ChildId>()`. */
export const newId = <Id extends string = string>(): Id => v7() as Id;
