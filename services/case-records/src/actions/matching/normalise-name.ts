/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}]/gu, '');

/**
 * The key under which two spellings of one name are the same: the first given name and the whole family name, without case, marks,
 * apostrophes, hyphens and spaces. Null where either is not known, because half a name agrees with too many children.
 */
export function nameKey(givenName: string | null, familyName: string | null): string | null {
  const given = letters((givenName ?? '').trim().split(/[\s-]+/)[0] ?? '');
  const family = letters(familyName ?? '');
  return given === '' || family === '' ? null : `${given}|${family}`;
}
