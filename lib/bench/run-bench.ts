import 'server-only'
import { cpus } from 'node:os'
import { closeDatabase } from '@/lib/db/client'
import { openOwnerPool } from '@/lib/db/owner'
import { seedLoad } from '@/prisma/seed'
import { type Bar, barsOf } from './bars'
import { round } from './closed-loop'
import { benchConnectCreate } from './connect'
import { benchDeadlines } from './deadline-figures'
import { benchDispatch } from './dispatch'
import {
  benchClaimNext,
  benchCreate,
  benchNothing,
  benchQueuePage,
  benchQueuePageHttp,
  type Comparison,
} from './figures'
import { benchRouting, benchSweep } from './routing-figures'
import { setScene } from './scene'
import { benchSearch } from './search'
import { benchVersionMoves } from './version-moves'
import { startWeb } from './web'
import { benchWorkflows, type WorkflowFigures } from './workflows'

interface Options {
  /** Cases in the database before anything is measured. */
  rows: number
  /** Of each run; every figure is the middle of three. */
  seconds: number
  say(line: string): void
}

/** A page of so many cases is what the page of a larger database is held against. */
const smallRows = 10_000

/** Every figure beside its floor, measured in turn on the same database, and what has to hold of them. */
export async function runBench({ rows, seconds, say }: Options) {
  say(`Making ${rows} cases …`)
  const owner = openOwnerPool(8)
  let smallPage: Comparison | undefined
  const measureSmall = async () => {
    smallPage = await benchQueuePage(await setScene(owner), seconds)
  }
  await seedLoad(rows, { say, onTheWay: rows > smallRows ? { cases: smallRows, run: measureSmall } : undefined })
  await owner.query('vacuum analyze')
  const scene = await setScene(owner)
  const web = await startWeb(3199, 16)
  try {
    const page = await benchQueuePage(scene, seconds)
    const list = await benchQueuePageHttp(scene, web, seconds)
    const create = await benchCreate(scene, web, seconds)
    const connect = await benchConnectCreate(scene, web, seconds)
    const nothing = await benchNothing(web, seconds)
    const claim = await benchClaimNext(scene, web, seconds)
    const comparisons = [create, connect, page, list, claim]
    for (const comparison of comparisons) say(lineOf(comparison))
    say(whereTheRestGoes(create, nothing.perSecond))
    const workflows = await benchWorkflows(owner, scene.actor)
    const bars: Bar[] = []
    const hold = (...measured: Bar[]) => {
      for (const { held, text } of measured) say(`${held ? 'Held' : 'NOT HELD'}: ${text}`)
      bars.push(...measured)
    }
    hold(...barsOf({ create, connect, page, smallPage }))
    hold(await benchSearch(owner, scene, seconds))
    hold(...(await benchRouting(owner, scene, web, seconds)))
    hold(barOfWorkflows(workflows))
    hold(await benchVersionMoves(owner, scene.actor))
    hold(...(await benchDeadlines(owner, rows, say)))
    hold(await benchSweep(owner, seconds))
    hold(await benchDispatch(owner, scene.actor))
    return { rows, cores: cpus().length, comparisons, smallPage, nothingThroughHttp: nothing, workflows, bars }
  } finally {
    await web.stop()
    await owner.end()
    await closeDatabase()
  }
}

const barOfWorkflows = ({ name, oursPerSecond, floorPerSecond, ratio }: WorkflowFigures) => ({
  held: ratio >= 0.5,
  text: `${name}: ${oursPerSecond}/s of ${floorPerSecond}/s = ${ratio}, at least 0.5`,
})

const lineOf = ({ name, ours, floor }: Comparison): string =>
  `${name}: ${ours.perSecond}/s of ${floor.perSecond}/s = ${round(ours.perSecond / floor.perSecond)}; p95 ${ours.p95Ms} ms over ${floor.p95Ms} ms`

/** Time of the machine a request takes, split by what the floors take: the rest is our own parsing, rules and rendering. */
function whereTheRestGoes(create: Comparison, nothingPerSecond: number): string {
  const ms = (perSecond: number) => 1000 / perSecond
  const rest = ms(create.ours.perSecond) - ms(create.floor.perSecond) - ms(nothingPerSecond)
  return (
    `Of ${round(ms(create.ours.perSecond))} ms a create: ${round(ms(create.floor.perSecond))} the statement, ` +
    `${round(ms(nothingPerSecond))} a request that does nothing (HTTP, Next and its client), ${round(rest)} parsing, rules and rendering.`
  )
}
