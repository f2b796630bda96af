const unlike: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ı: 'i',
  œ: 'oe',
  '’': '',
  '‘': '',
}

/** Letters a to z only, words joined by dots: what people make e-mail addresses of. */
export const asciiName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[łøßæðþđıœ’‘]/g, (letter) => unlike[letter] ?? '')
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')

/** As passports print it: capitals without accents. */
export const machineReadable = (name: string): string => asciiName(name).replaceAll('.', ' ').toUpperCase()

/** `PT` and the account -> the IBAN with its two check digits, over the letters' numbers modulo 97. */
export function withIbanCheck(unchecked: string): string {
  const [country, account] = [unchecked.slice(0, 2), unchecked.slice(2)]
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return `${country}${String(98 - remainder).padStart(2, '0')}${account}`
}

/** `12480.5` -> `12,480.50`: amounts inside sentences. */
export const amountText = (amount: number, currency: string): string =>
  `${currency} ${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

export const isoDate = (at: Date): string => at.toISOString().slice(0, 10)
