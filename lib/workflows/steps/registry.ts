import 'server-only'
import type { StepCatalogue, StepEntry } from '../view'
import { assignCaseStep } from './case/assign'
import { attachObjectsStep } from './case/attach-objects'
import { clearDeadlineStep } from './case/clear-deadline'
import { commentStep } from './case/comment'
import { createCaseStep } from './case/create'
import { decideCaseStep } from './case/decide'
import { findCaseStep } from './case/find'
import { moveCaseStep } from './case/move'
import { setDeadlineStep } from './case/set-deadline'
import { setPriorityStep } from './case/set-priority'
import { setCaseStatusStep } from './case/set-status'
import { snoozeCaseStep } from './case/snooze'
import { tagCaseStep } from './case/tag'
import { untagCaseStep } from './case/untag'
import { updateCaseStep } from './case/update'
import type { StepDefinition } from './contract'
import { conditionalStep } from './flow/conditional'
import { loopStep } from './flow/loop'
import { moduleStep } from './flow/module'
import { outputStep } from './flow/output'
import { parallelStep } from './flow/parallel'
import { setVariableStep } from './flow/set-variable'
import { stopStep } from './flow/stop'
import { waitStep } from './flow/wait'
import { findObjectsStep } from './object/find'
import { httpRequestStep } from './outside/http-request'
import { runWorkflowStep } from './outside/run-workflow'
import { emailStep } from './person/email'
import { notifyStep } from './person/notify'

/** Every step there is, in the order the picker shows them. */
export const stepDefinitions: readonly StepDefinition[] = [
  conditionalStep,
  parallelStep,
  loopStep,
  waitStep,
  moduleStep,
  setVariableStep,
  outputStep,
  stopStep,
  createCaseStep,
  assignCaseStep,
  setCaseStatusStep,
  updateCaseStep,
  setDeadlineStep,
  clearDeadlineStep,
  moveCaseStep,
  attachObjectsStep,
  commentStep,
  tagCaseStep,
  untagCaseStep,
  setPriorityStep,
  decideCaseStep,
  snoozeCaseStep,
  findCaseStep,
  findObjectsStep,
  notifyStep,
  emailStep,
  httpRequestStep,
  runWorkflowStep,
]

const byType = new Map(stepDefinitions.map((step) => [step.type, step]))
export const findStep = (type: string): StepDefinition | undefined => byType.get(type)

/** The registry as the builder and the check get it: plain data. */
export const stepCatalogue: StepCatalogue = stepDefinitions.map(
  ({ type, label, summary, group, effect, fields, output, example }): StepEntry => ({
    type,
    label,
    summary,
    group,
    effect,
    fields,
    output,
    example,
  }),
)
