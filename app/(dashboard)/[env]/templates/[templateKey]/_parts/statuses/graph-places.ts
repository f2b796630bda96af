import type { TemplateStatus } from '@/lib/templates/schema'

export interface GraphNode {
  status: TemplateStatus
  x: number
  y: number
}
export interface GraphEdge {
  from: GraphNode
  to: GraphNode
  path: string
  /** Where the edge's own button stands. */
  middle: { x: number; y: number }
}

export const node = { width: 148, height: 32 }
const gap = { x: 76, y: 26 }
const margin = 20

/** Statuses in columns by how many steps they are from the start; what ends a case comes last, what nothing leads to first. */
export function graphOf(statuses: readonly TemplateStatus[]) {
  const columns = columnsOf(statuses)
  const tallest = Math.max(...columns.map((column) => column.length), 1)
  const nodes = columns.flatMap((column, at) =>
    column.map(
      (status, row): GraphNode => ({
        status,
        x: margin + at * (node.width + gap.x),
        y: margin + 24 + (row + (tallest - column.length) / 2) * (node.height + gap.y),
      }),
    ),
  )
  const byKey = new Map(nodes.map((known) => [known.status.key, known]))
  const edges = nodes.flatMap((from) =>
    from.status.next.flatMap((key): GraphEdge[] => {
      const to = byKey.get(key)
      return to && to !== from ? [{ from, to, ...curve(from, to, to.status.next.includes(from.status.key)) }] : []
    }),
  )
  return {
    nodes,
    edges,
    width: margin * 2 + columns.length * node.width + (columns.length - 1) * gap.x,
    height: margin * 2 + 24 + tallest * (node.height + gap.y),
  }
}

function columnsOf(statuses: readonly TemplateStatus[]): TemplateStatus[][] {
  const depth = new Map<string, number>()
  const start = statuses.find(({ kind }) => kind === 'initial') ?? statuses[0]
  const open = start ? [start] : []
  if (start) depth.set(start.key, 0)
  for (const from of open)
    for (const key of from.next) {
      const to = statuses.find((status) => status.key === key)
      if (!to || depth.has(key)) continue
      depth.set(key, (depth.get(from.key) ?? 0) + 1)
      open.push(to)
    }
  const deepest = Math.max(0, ...statuses.flatMap(({ key, kind }) => (kind === 'end' ? [] : [depth.get(key) ?? 0])))
  const columns: TemplateStatus[][] = []
  for (const status of statuses) {
    const at = status.kind === 'end' ? deepest + 1 : (depth.get(status.key) ?? 0)
    columns[at] ??= []
    columns[at]?.push(status)
  }
  return [...columns].map((column) => column ?? []).filter((column) => column.length > 0)
}

/** To the right it leaves at the right side and comes in at the left; back, and within a column, it goes around. */
function curve(from: GraphNode, to: GraphNode, both: boolean) {
  const { width, height } = node
  const lane = both ? 5 : 0
  if (to.x > from.x) {
    const [ax, ay, bx, by] = [from.x + width, from.y + height / 2 - lane, to.x, to.y + height / 2 - lane]
    const bend = Math.min((bx - ax) / 2, 60)
    const skips = bx - ax > width
    const lift = skips && Math.abs(ay - by) < 8 ? -(height + 14) : 0
    return {
      path: `M${ax} ${ay} C${ax + bend} ${ay + lift} ${bx - bend} ${by + lift} ${bx} ${by}`,
      middle: { x: (ax + bx) / 2, y: (ay + by) / 2 + lift * 0.75 },
    }
  }
  if (to.x === from.x) {
    const down = to.y > from.y
    const side = down ? from.x + width : from.x
    const reach = down ? 34 : -34
    const [ay, by] = [from.y + height / 2, to.y + height / 2]
    return {
      path: `M${side} ${ay} C${side + reach} ${ay} ${side + reach} ${by} ${side} ${by}`,
      middle: { x: side + reach * 0.75, y: (ay + by) / 2 },
    }
  }
  const [ax, ay, bx, by] = [from.x, from.y + height / 2 + lane, to.x + width, to.y + height / 2 + lane]
  const bend = Math.min((ax - bx) / 2, 60)
  const lift = ax - bx > width && Math.abs(ay - by) < 8 ? height + 14 : 0
  return {
    path: `M${ax} ${ay} C${ax - bend} ${ay + lift} ${bx + bend} ${by + lift} ${bx} ${by}`,
    middle: { x: (ax + bx) / 2, y: (ay + by) / 2 + lift * 0.75 },
  }
}
