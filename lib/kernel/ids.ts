/** What a thing is called on the native wire: TypeID prefix by noun. */
export const tokenPrefixes = {
  case: 'cas',
  template: 'ctp',
  templateVersion: 'ctv',
  queue: 'que',
  workflow: 'wfl',
  workflowRun: 'wfr',
  object: 'obj',
  comment: 'com',
  file: 'fil',
  user: 'usr',
  team: 'tea',
  apiKey: 'key',
  event: 'evt',
  proposal: 'prp',
  webhook: 'whk',
  webhookDelivery: 'whd',
  environment: 'env',
  organization: 'org',
  request: 'req',
  invitation: 'inv',
  assignmentPolicy: 'asp',
  slaPolicy: 'slp',
  calendar: 'cal',
  batch: 'bat',
  view: 'vew',
} as const

export type TokenKind = keyof typeof tokenPrefixes

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => uuidPattern.test(text)

/** uuid -> TypeID (`cas_01h455vb4pex5vsknk084sn02q`): Crockford base 32 of the 128 bits, padded to 26 digits. */
export const toToken = (kind: TokenKind, uuid: string): string => toTypeId(tokenPrefixes[kind], uuid)

/** The same under any prefix. */
export function toTypeId(prefix: string, uuid: string): string {
  const hex = uuid.replaceAll('-', '')
  // 130 bits: two of padding and 8, then six times 20; each part fits a plain number, a list of cases has hundreds of tokens
  let digits = base32(Number.parseInt(hex.slice(0, 2), 16), 2)
  for (let start = 2; start < 32; start += 5) digits += base32(Number.parseInt(hex.slice(start, start + 5), 16), 4)
  return `${prefix}_${digits}`
}

function base32(value: number, length: number): string {
  let digits = ''
  for (let shift = 5 * (length - 1); shift >= 0; shift -= 5) digits += alphabet[(value >> shift) & 31]
  return digits
}

/** TypeID of that kind, or the bare uuid, -> uuid; null for anything else. */
export const parseToken = (kind: TokenKind, text: string): string | null => parseTypeId(tokenPrefixes[kind], text)

/** The same under any prefix. */
export function parseTypeId(prefix: string, text: string): string | null {
  if (isUuid(text)) return text.toLowerCase()
  const digits = text.startsWith(`${prefix}_`) ? text.slice(prefix.length + 1) : ''
  if (digits.length !== 26 || (digits[0] ?? '9') > '7') return null
  let bits = 0n
  for (const digit of digits) {
    const value = alphabet.indexOf(digit)
    if (value < 0) return null
    bits = (bits << 5n) | BigInt(value)
  }
  const hex = bits.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
