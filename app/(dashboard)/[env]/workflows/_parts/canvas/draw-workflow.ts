import type { Step, WorkflowDefinition } from '@/lib/workflows/schema'
import { type Branch, branchesOf, isLoop } from '@/lib/workflows/tree'

const cardWidth = 240
const cardHeight = 56
/** Between one card and the next; a `+` stands in the middle. */
const gap = 44
const betweenBranches = 32
/** From a card down to the line its branches hang from, and from their ends to where they meet. */
const fork = 18
const labelHeight = 26
const framePadding = 20
const margin = 32
const corner = 8
const endHeight = 24

/** Where a new step would stand: before the step of that index in that list. */
export interface Spot {
  /** `steps`, `steps.2.routes.0.steps`: the list's place in the definition. */
  list: string
  index: number
}
interface DrawnNode {
  /** Stays with the step wherever it is moved. */
  id: string
  /** null is the trigger. */
  step: Step | null
  x: number
  y: number
}
export interface DrawnSpot extends Spot {
  x: number
  y: number
  /** The card before it, for "Add a step after …". */
  after: string
}
interface DrawnLabel {
  id: string
  text: string
  x: number
  y: number
  stepKey: string
}
interface Drawing {
  width: number
  height: number
  /** In reading order, each spot after what it follows. */
  items: ({ kind: 'node'; node: DrawnNode } | { kind: 'spot'; spot: DrawnSpot })[]
  labels: DrawnLabel[]
  /** Paths of SVG. */
  lines: string[]
  frames: { id: string; x: number; y: number; width: number; height: number }[]
  end: { x: number; y: number }
}

interface Size {
  width: number
  height: number
}

const widest = (sizes: Size[]) => Math.max(cardWidth, ...sizes.map(({ width }) => width))

function sizeOfList(steps: Step[]): Size {
  const sizes = steps.map(sizeOfStep)
  return { width: widest(sizes), height: gap + sizes.reduce((sum, { height }) => sum + height + gap, 0) }
}

function sizeOfStep(step: Step): Size {
  const branches = branchesOf(step).map((branch) => sizeOfList(branch.steps))
  if (branches.length === 0) return { width: cardWidth, height: cardHeight }
  const width = branches.reduce((sum, size) => sum + size.width + betweenBranches, -betweenBranches)
  const height = Math.max(...branches.map((size) => size.height))
  return {
    width: Math.max(cardWidth, width) + (isLoop(step) ? framePadding * 2 : 0),
    height: cardHeight + fork + labelHeight + height + fork,
  }
}

/** Every card, line and `+` of a workflow, laid out from top to bottom. Nothing of it is kept: it follows from the tree. */
export function drawWorkflow({ steps }: Pick<WorkflowDefinition, 'steps'>): Drawing {
  const size = sizeOfList(steps)
  const center = margin + size.width / 2
  const drawing: Drawing = {
    width: size.width + margin * 2,
    height: margin + cardHeight + size.height + endHeight + margin,
    items: [{ kind: 'node', node: { id: 'trigger', step: null, x: center - cardWidth / 2, y: margin } }],
    labels: [],
    lines: [],
    frames: [],
    end: { x: center, y: margin + cardHeight + size.height },
  }
  drawList(drawing, steps, 'steps', center, margin + cardHeight, 'the trigger')
  return drawing
}

/** A key that occurs twice, as a draft may have it, still gives two cards. */
function idOf({ items }: Drawing, { key }: Step): string {
  const same = items.filter((item) => item.kind === 'node' && item.node.step?.key === key).length
  return same === 0 ? `step ${key}` : `step ${key} ${same + 1}`
}

/** Whether anything comes after the list: not after a stop. */
const goesOn = (steps: Step[]) => steps.at(-1)?.type !== 'stop'

function drawList(drawing: Drawing, steps: Step[], list: string, center: number, top: number, before: string): void {
  let y = top
  let after = before
  const addSpot = (index: number) => {
    drawing.lines.push(`M${center} ${y}V${y + gap}`)
    drawing.items.push({ kind: 'spot', spot: { list, index, x: center, y: y + gap / 2, after } })
    y += gap
  }
  steps.forEach((step, index) => {
    addSpot(index)
    drawing.items.push({ kind: 'node', node: { id: idOf(drawing, step), step, x: center - cardWidth / 2, y } })
    drawBranches(drawing, step, `${list}.${index}`, center, y + cardHeight)
    y += sizeOfStep(step).height
    after = step.name
  })
  if (goesOn(steps)) addSpot(steps.length)
}

function drawBranches(drawing: Drawing, step: Step, path: string, center: number, top: number): void {
  const branches = branchesOf(step)
  if (branches.length === 0) return
  const sizes = branches.map((branch) => sizeOfList(branch.steps))
  const total = sizes.reduce((sum, size) => sum + size.width + betweenBranches, -betweenBranches)
  const tallest = Math.max(...sizes.map(({ height }) => height))
  const first = top + fork + labelHeight
  const meet = first + tallest + fork
  let left = center - total / 2
  branches.forEach((branch, index) => {
    const { width, height } = sizes[index] as Size
    const middle = left + width / 2
    drawing.lines.push(elbow(center, top, middle, first, top + fork / 2))
    drawing.labels.push({
      id: `${step.key} ${branch.key}`,
      text: labelOf(step, branch),
      x: middle,
      y: top + fork + labelHeight / 2,
      stepKey: step.key,
    })
    drawList(drawing, branch.steps, `${path}.${branch.place}`, middle, first, labelOf(step, branch))
    if (goesOn(branch.steps)) drawing.lines.push(elbow(middle, first + height, center, meet, meet - fork / 2))
    left += width + betweenBranches
  })
  if (isLoop(step))
    drawing.frames.push({
      id: step.key,
      x: center - Math.max(cardWidth, total) / 2 - framePadding,
      y: top + fork / 2,
      width: Math.max(cardWidth, total) + framePadding * 2,
      height: fork / 2 + labelHeight + tallest + fork / 2,
    })
}

const labelOf = (step: Step, { label, key }: Branch) => (isLoop(step) ? 'Each round' : label || key)

/** Down, across at `turn`, and down again, with round corners. */
function elbow(x1: number, y1: number, x2: number, y2: number, turn: number): string {
  if (x1 === x2) return `M${x1} ${y1}V${y2}`
  const round = Math.min(corner, Math.abs(x2 - x1) / 2, Math.abs(turn - y1), Math.abs(y2 - turn))
  const side = x2 > x1 ? round : -round
  return `M${x1} ${y1}V${turn - round}Q${x1} ${turn} ${x1 + side} ${turn}H${x2 - side}Q${x2} ${turn} ${x2} ${turn + round}V${y2}`
}
