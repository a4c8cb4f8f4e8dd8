import { FIELD_RULES, type RuledType } from './field-rules';
import type { FieldRule } from './fields/define-fields';
import { visibleFields } from './redact';
import type { Standing } from './standing';
import type { Viewer } from './viewer';

/**
 * The fields that the viewer would be shown of a row by these relations, were its organisation still responsible: to be withheld, and to be
 * named in `withheld`, where it no longer is.
 */
export function keptFromFormer(type: RuledType, relations: Iterable<Standing>, viewer: Viewer): string[] {
  const { onlyNow = [] }: FieldRule = FIELD_RULES[type];
  const visible = visibleFields(type, relations, viewer);
  return onlyNow.filter((field) => visible === 'all' || visible.has(field));
}
