import { newId } from '@/lib/kernel/new-id'
import type { ConditionalStep, ParallelStep } from '../../schema'
import { firstOf } from '../position'
import type { Outcome, Scene } from '../scene'
import { whenHolds } from '../values'

export function enterConditional({ step, values, iteration }: Scene<ConditionalStep>): Outcome {
  const route = step.routes.find(({ when }) => when !== undefined && whenHolds(when, values))
  const into = firstOf(route ? route.steps : step.otherwise, iteration)
  return {
    kind: 'done',
    output: { route: route?.key ?? 'otherwise' },
    into: into.kind === 'end' ? undefined : into,
  }
}

export function enterParallel({ step, iteration }: Scene<ParallelStep>): Outcome {
  const children = step.branches.flatMap(({ steps }) => {
    const first = firstOf(steps, iteration)
    return first.kind === 'step' ? [{ id: newId(), stepKey: first.stepKey, iteration, forkKey: step.key }] : []
  })
  return children.length === 0 ? { kind: 'done', output: {} } : { kind: 'waiting', children }
}
