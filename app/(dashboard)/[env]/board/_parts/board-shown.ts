import type { BoardPerson, PlanSource } from '@/lib/board/schema'

/** Whose cases the panel beside the board shows. */
export type Shown = { kind: 'person' | 'queue'; id: string; name: string }

/** What a person is about to do; its effect is shown before it is done. */
export type Asked =
  | { kind: 'plan'; title: string; source: PlanSource; to: string }
  | { kind: 'away'; person: BoardPerson }
  | { kind: 'capacity'; person: BoardPerson }

/** The button that shows them, which has the focus again when the panel closes. */
export const shownBy = ({ kind, id }: Pick<Shown, 'kind' | 'id'>): string => `board-${kind}-${id}`
