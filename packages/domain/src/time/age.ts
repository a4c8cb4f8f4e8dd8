import { londonWallTime } from './london-time';

/**
 * Age in whole years on the day that London has at this instant. Who was born on 29 February is a year older on 1 March of other years.
 * @param dateOfBirth `YYYY-MM-DD`
 */
export function ageInYears(dateOfBirth: string, at: Date): number {
  const [year, month, day] = dateOfBirth.split('-').map(Number) as [number, number, number];
  const today = londonWallTime(at);
  const hadBirthday = today.month > month || (today.month === month && today.day >= day);
  return today.year - year - (hadBirthday ? 0 : 1);
}
