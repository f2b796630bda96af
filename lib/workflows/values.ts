/** A text cut into what stands there and what `{{…}}` puts there. */
export type TemplatePart = { text: string } | { expression: string }

const longest = 20_000

/** Cuts a text at its `{{…}}`; one that is never closed is text. */
export function templateParts(text: string): TemplatePart[] {
  if (text.length > longest || !text.includes('{{')) return [{ text }]
  const parts: TemplatePart[] = []
  let at = 0
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', at)) {
    const close = text.indexOf('}}', open)
    if (close < 0) break
    if (open > at) parts.push({ text: text.slice(at, open) })
    parts.push({ expression: text.slice(open + 2, close).trim() })
    at = close + 2
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

export const holdsTemplate = (value: unknown): boolean =>
  typeof value === 'string' && templateParts(value).some((part) => 'expression' in part)

/** The only part, where a text is one `{{…}}` and nothing else: its value keeps its type. */
export function soleExpression(text: string): string | null {
  const parts = templateParts(text.trim())
  const [only] = parts
  return parts.length === 1 && only && 'expression' in only ? only.expression : null
}

const pathPattern = /^(?!(?:true|false|null)$)[a-zA-Z_]\w*(\.[a-zA-Z_][\w-]*|\[\d{1,4}\]|\.\d{1,4})*$/

/** `steps.find.ids[0]` -> its members; null for what is more than a path, and so CEL. */
export function pathOf(expression: string): string[] | null {
  if (!pathPattern.test(expression)) return null
  return expression.replaceAll('[', '.').replaceAll(']', '').split('.')
}

/** Every text inside a value, with the place it stands at. */
export function textsIn(value: unknown, place = ''): { text: string; place: string }[] {
  if (typeof value === 'string') return [{ text: value, place }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, place ? `${place}.${key}` : key))
}

/** Fills in every `{{…}}`; `find` gives the value of an expression, undefined where there is none. */
export function fillIn(value: unknown, find: (expression: string) => unknown): unknown {
  if (typeof value === 'string') return fillText(value, find)
  if (Array.isArray(value)) return value.map((member) => fillIn(member, find) ?? null)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fillIn(member, find)]))
}

function fillText(text: string, find: (expression: string) => unknown): unknown {
  const sole = soleExpression(text)
  if (sole !== null) return find(sole)
  const parts = templateParts(text)
  return parts.map((part) => ('text' in part ? part.text : spoken(find(part.expression)))).join('')
}

/** A value inside a text: lists with commas, objects as JSON, nothing as nothing. */
export function spoken(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(spoken).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
