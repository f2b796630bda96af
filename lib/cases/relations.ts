/** Somebody who did something to a case: `email` where it is a person who is here still. */
export interface NamedActor {
  kind: string
  id: string | null
  onBehalfOf: string | null
  email: string | null
}

/** What hangs on a case, as case_relations in lib/db/sql gives it. */
export interface CaseRelations {
  objects: { id: string; type: string; externalReference: string | null; kind: string | null }[]
  comments: { id: string; message: string; createdAt: string; editedAt: string | null; author: NamedActor }[]
  files: { id: string; name: string; bytes: number }[]
  /** What the template calls its cases by, before their number; null = by their number alone. */
  namingKey: string | null
  /** In the default queue, where cases wait that nobody put anywhere. */
  isDefaultQueue: boolean
  creator: NamedActor | null
  resolver: NamedActor | null
  assigner: (NamedActor & { policyId: string | null }) | null
  updater: NamedActor | null
}
