/** Ten digits with a correct check digit (modulus 11), or null: a number that cannot be right is no identifier. */
export function normaliseNhsNumber(text: string | null | undefined): string | null {
  const digits = (text ?? '').replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]) ? digits : null;
}
