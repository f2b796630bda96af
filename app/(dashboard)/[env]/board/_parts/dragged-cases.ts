/** The kind of what is dragged: only our own list is taken. */
const kind = 'application/x-docket-cases'

export const putCases = (data: DataTransfer, caseIds: readonly string[]): void => {
  data.setData(kind, JSON.stringify(caseIds))
  data.effectAllowed = 'move'
}

export const carriesCases = (data: DataTransfer): boolean => data.types.includes(kind)

export function takeCases(data: DataTransfer): string[] {
  try {
    const ids: unknown = JSON.parse(data.getData(kind) || '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
