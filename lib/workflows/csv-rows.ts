import Papa from 'papaparse'
import type { InputField } from './schema'

export interface CsvRows {
  /** Input key -> text; a column that is named by neither key nor label is left out. */
  rows: Record<string, string>[]
  /** Columns that no input asks for. */
  unused: string[]
  /** Labels of required inputs without a column. */
  missing: string[]
  /** What is wrong with the file itself: its rows may not be what they seem. */
  broken: string | null
}

const plain = (text: string) => text.trim().toLowerCase()

/** A CSV as rows of a workflow's inputs; its first line names them by key or by label. */
export function csvRows(text: string, inputs: readonly Pick<InputField, 'key' | 'label' | 'required'>[]): CsvRows {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    // spreadsheets write `;` where the comma is a decimal sign; what is copied from one has tabs
    delimitersToGuess: [',', ';', '\t'],
  })
  const [head = [], ...lines] = data
  const columns = head.map((name) => inputs.find(({ key, label }) => [plain(key), plain(label)].includes(plain(name))))
  const quote = errors.find(({ type }) => type === 'Quotes')
  return {
    rows: lines.map((line) =>
      Object.fromEntries(columns.flatMap((input, at) => (input ? [[input.key, line[at]?.trim() ?? '']] : []))),
    ),
    unused: head.filter((name, at) => !columns[at] && name.trim() !== '').map((name) => name.trim()),
    missing: inputs.filter((input) => input.required && !columns.includes(input)).map(({ label }) => label),
    broken: quote ? `Line ${(quote.row ?? 0) + 1} has a quote that is not closed.` : null,
  }
}
