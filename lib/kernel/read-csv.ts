/** Rows of a CSV (RFC 4180): quoted values may hold separators and line ends; the separator is whichever the first line has most of. */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let value = ''
  let quoted = false
  const endValue = () => {
    row.push(value)
    value = ''
  }
  const endRow = () => {
    endValue()
    if (row.some((cell) => cell.trim() !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string
    if (quoted) {
      if (sign !== '"') value += sign
      else if (source[at + 1] === '"') {
        value += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && value === '') quoted = true
    else if (sign === separator) endValue()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') value += sign
  }
  endRow()
  return rows
}

/** Spreadsheets write `;` where the comma is a decimal sign; what is copied from one has tabs. */
function separatorOf(source: string): string {
  const first = source.slice(0, source.search(/\r?\n|$/))
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] as string
}
