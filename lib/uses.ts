import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Something that rests on a template or field. */
export interface Use {
  noun: 'case' | 'template' | 'queue' | 'workflow' | 'view' | 'api_key' | 'policy'
  /** "12 open cases", "the workflow Triage". */
  label: string
  count: number
  /** What it is, where it is one thing. */
  id: string | null
}

export type UsedThing = { kind: 'template'; id: string; key: string } | { kind: 'field'; key: string }

/** Looks for what rests on a thing. Each noun has one in its own folder and one line in lib/use-finders.ts. */
export type UseFinder = (tx: Tx, thing: UsedThing) => Promise<Use[]>
