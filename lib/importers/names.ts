export const importSources = ['persona', 'connect'] as const
export type ImportSource = (typeof importSources)[number]

export const sourceLabels: Record<ImportSource, string> = { persona: 'Persona', connect: 'Amazon Connect' }

export const importStates = ['queued', 'running', 'cancelling', 'cancelled', 'failed', 'done'] as const
export type ImportState = (typeof importStates)[number]

/** What an import counts, in the order it is told. */
export const importCounts = [
  'templatesCreated',
  'templatesChanged',
  'casesCreated',
  'casesUpdated',
  'casesSame',
  'casesLeft',
  'casesFailed',
  'commentsCreated',
  'objectsAttached',
] as const
export type ImportCount = (typeof importCounts)[number]
export type ImportCounts = Partial<Record<ImportCount, number>>

export const countLabels: Record<ImportCount, string> = {
  templatesCreated: 'templates made',
  templatesChanged: 'templates added to',
  casesCreated: 'cases made',
  casesUpdated: 'cases changed',
  casesSame: 'cases as they were',
  casesLeft: 'cases left alone, since they were redacted or deleted here',
  casesFailed: 'cases refused',
  commentsCreated: 'comments made',
  objectsAttached: 'objects attached',
}

/** Something that could not be brought over, or not whole. Names and ids only, never a value. */
export interface ImportProblem {
  code: string
  /** The vendor's id of the case or template it is about. */
  reference: string | null
  message: string
}

/** Problems kept with an import; all are counted. */
export const problemsKept = 500
