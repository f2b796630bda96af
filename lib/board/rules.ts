interface Candidate {
  id: string
  open: number
  capacity: number | null
  /** Queues this person may work; null = every queue. */
  queueIds: ReadonlySet<string> | null
}

interface Given {
  id: string
  queueId: string
}

/** Load against capacity, for choosing whom to give the next case: without a capacity a person counts as carrying forty. */
const assumedCapacity = 40
const share = (open: number, capacity: number | null) => open / (capacity ?? assumedCapacity)

/**
 * Shares cases out one by one, each to the person with the smallest load against their capacity who works its queue; of
 * two alike the one who got fewer of these. Nobody is taken over their capacity: what is too much is left.
 */
export function spread(
  cases: readonly Given[],
  people: readonly Candidate[],
): { assignments: { caseId: string; assignee: string }[]; left: string[] } {
  const given = new Map(people.map(({ id }) => [id, 0]))
  const left: string[] = []
  const assignments = cases.flatMap(({ id: caseId, queueId }) => {
    const loadOf = ({ id, open }: Candidate) => open + (given.get(id) ?? 0)
    const free = people.filter(
      (person) =>
        (person.queueIds === null || person.queueIds.has(queueId)) &&
        (person.capacity === null || loadOf(person) < person.capacity),
    )
    const [best] = [...free].sort(
      (one, other) =>
        share(loadOf(one), one.capacity) - share(loadOf(other), other.capacity) ||
        (given.get(one.id) ?? 0) - (given.get(other.id) ?? 0),
    )
    if (!best) {
      left.push(caseId)
      return []
    }
    given.set(best.id, (given.get(best.id) ?? 0) + 1)
    return [{ caseId, assignee: best.id }]
  })
  return { assignments, left }
}
