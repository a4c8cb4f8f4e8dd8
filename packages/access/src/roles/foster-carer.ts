import type { Role } from '../role';
import { residentialCarer } from './residential-carer';

export const fosterCarer: Role = {
  ...residentialCarer,
  role: 'foster-carer',
  description:
    'Cares for a child at home: reads of the child in care with them what a residential carer does, and of no other child.',
};
