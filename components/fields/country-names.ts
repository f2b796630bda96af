const held = new Map<string, Intl.DisplayNames>()

/** "Portugal" for PT; the code itself where nobody knows it. */
export function countryName(code: string, locale: string): string {
  let names = held.get(locale)
  if (!names) {
    names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
    held.set(locale, names)
  }
  try {
    return names.of(code.toUpperCase()) ?? code
  } catch {
    return code // not shaped like a code at all: shown as it came
  }
}

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
