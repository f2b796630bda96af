import { holdsTemplate } from '@/lib/workflows/values'

/** Text as a person types it into JSON: a number, yes or no, a list or a group where it reads as one, else text. */
export function typedValue(text: string): unknown {
  if (holdsTemplate(text) && !/^\s*[[{]\s*["[{]/.test(text)) return text
  if (!/^\s*(-?\d|\[|\{|true\s*$|false\s*$|null\s*$)/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export function typedText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
