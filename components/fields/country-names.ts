import { countryName } from '@/lib/fields/types/country'

/** Every two-letter code that means a country, by name. */
export function countryOptions(locale: string): { value: string; label: string; detail: string }[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !notCountries.has(code) && countryName(code, locale) !== code)
    .map((code) => ({ value: code, label: countryName(code, locale), detail: code }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}
