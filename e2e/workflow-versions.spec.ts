import type { Page } from '@playwright/test'
import { asOwner, makeCase, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow } from '@/lib/testing/workflows'
import { pressCaseButton } from '@/lib/workflows/commands/press-case-button'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { triggerWorkflow } from '@/lib/workflows/commands/trigger-workflow'
import { updateWorkflow } from '@/lib/workflows/commands/update-workflow'
import { readWorkflowId } from '@/lib/workflows/queries/find-workflow-id'
import { getWorkflow } from '@/lib/workflows/queries/get-workflow'
import type { WorkflowDefinitionInput } from '@/lib/workflows/schema'
import { expect, test } from './fixtures/test'

const note = (message: string): WorkflowDefinitionInput => ({
  trigger: { kind: 'case_button', label: 'Leave word' },
  steps: [
    action('note', 'case.comment', { case: '{{trigger.case.id}}', message }),
    action('say', 'output', { values: { said: message } }),
  ],
})

const commentsOf = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ message: string }>(
      'select message from comments where environment_id = $1 order by created_at',
      [world.environmentId],
    )
    return rows.map(({ message }) => message)
  })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function rewrite(page: Page, message: string) {
  await page.getByRole('button', { name: /^note: / }).click()
  await page.getByRole('textbox', { name: 'Comment (required)' }).fill(message)
  await expect(page.getByText('Draft saved')).toBeVisible()
}

/** Stages the draft as that version, for a tenth of the runs. */
async function stage(page: Page, number: number, words: string) {
  await button(page, 'Publish').click()
  const dialog = page.getByRole('dialog', { name: `Publish version ${number}` })
  await expect(dialog.getByRole('list', { name: 'What is different' }).getByRole('listitem')).toHaveText([
    /Changed\s*note: comment/,
  ])
  await dialog.getByLabel('Note').fill(words)
  await dialog.getByRole('checkbox', { name: 'Begin with a share of new runs' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Percent of new runs' })).toHaveValue('10')
  await dialog.getByRole('button', { name: `Publish version ${number}` }).click()
  await expect(page.getByText(`Version ${number} is rolled out to 10 % of new runs.`)).toBeVisible()
}

test('a version is rolled out to a share of the runs, undone, finished, and an older one restored; a workflow is duplicated, and simulated without effects', async ({
  browserOf,
  world,
}) => {
  test.setTimeout(90_000) // a walk through all that happens to a version
  const admin = memberActor(world, 'admin')
  const workflowId = await makeWorkflow(world, note('First words'), 'Leave word')
  await makeWorkflow(world, note('Other words'), 'Elsewhere')
  const { id: caseId } = await makeCase(world, { title: 'Kestrel' })
  const page = await browserOf('admin')
  const comment = page.getByRole('textbox', { name: 'Comment (required)' })
  await page.goto(`/${world.slug}/workflows/leave-word`)

  await rewrite(page, 'Second words')
  await stage(page, 2, 'Says more.')
  // editing rests, also on a page opened anew, which shows what is rolled out
  await expect(button(page, 'Publish')).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: /^note: / }).click()
  await expect(comment).toHaveValue('Second words')
  await expect(comment).toBeDisabled()
  await page.getByRole('textbox', { name: 'Percent of new runs' }).fill('60')
  await button(page, 'Change the share').click()
  await expect(page.getByText('Version 2 is rolled out to 60 % of new runs.')).toBeVisible()

  // undone: new runs take the first again, and what was rolled out is the draft
  await button(page, 'Undo').click()
  await expect(page.getByText('Version 2 is rolled out')).toBeHidden()
  await expect(comment).toHaveValue('Second words')
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible()
  await pressCaseButton(admin, { workflowId, caseId })
  await expect.poll(() => commentsOf(world)).toEqual(['First words'])

  // once more, and finished: everyone's
  await rewrite(page, 'Third words')
  await stage(page, 3, 'Says it better.')
  await button(page, 'Finish: all new runs').click()
  await expect(page.getByText('Version 3', { exact: true })).toBeVisible()
  await pressCaseButton(admin, { workflowId, caseId })
  await expect.poll(() => commentsOf(world)).toEqual(['First words', 'Third words'])

  // each version with its note; the first comes back as the draft
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Versions' }).click()
  const versions = page.getByRole('list', { name: 'Versions' }).locator(':scope > li')
  await expect(versions).toHaveCount(3)
  await expect(versions.nth(0)).toContainText('Says it better.')
  await expect(versions.nth(0)).toContainText('Live')
  await expect(versions.nth(1)).toContainText('Says more.')
  await versions.nth(1).getByText('1 change from version 1 to 2').click()
  await expect(versions.nth(1).getByRole('list', { name: 'What is different' })).toContainText('note: comment')
  await button(page, 'Restore version 1').click()
  await expect(page.getByText('Version 1 is the draft again')).toBeVisible()
  await page.getByRole('button', { name: /^note: / }).click()
  await expect(comment).toHaveValue('First words')

  // simulated on a real case: the step is done, and nothing stays
  await button(page, 'Simulate').click()
  await page.getByRole('combobox', { name: 'Case (required)' }).fill('Kestrel')
  await page.getByRole('option', { name: /Kestrel/ }).click()
  await button(page, 'Run the simulation').click()
  await expect(page.getByRole('status', { name: 'Outcome' })).toContainText('Succeeded')
  await page.getByRole('button', { name: 'note: Succeeded' }).click()
  await expect(page.getByRole('region', { name: 'Input' })).toContainText('First words')
  // and once more with what began the newest run
  await button(page, 'The run').click()
  await button(page, 'An earlier run').click()
  await page.getByRole('combobox', { name: 'Run (required)' }).click()
  await page
    .getByRole('option', { name: /Succeeded, CAS-/ })
    .first()
    .click()
  await button(page, 'Run the simulation').click()
  await expect(page.getByRole('status', { name: 'Outcome' })).toContainText('said')
  expect(await commentsOf(world)).toEqual(['First words', 'Third words'])

  // somebody else answers for it from now on
  await button(page, 'Back to editing').click()
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Name, owner, variables, output' }).click()
  await page.getByRole('combobox', { name: 'Owner' }).fill(world.people.manager.name)
  await page.getByRole('option', { name: world.people.manager.name }).click()
  await expect.poll(async () => (await getWorkflow(admin, { workflowId })).ownerId).toBe(world.people.manager.id)

  await page.goto(`/${world.slug}/workflows`)
  await button(page, 'Change Leave word').click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { name: 'Leave word (copy)' })).toBeVisible()
  await expect(page.getByText('Never published')).toBeVisible()
  // the form of its button says what is asked for
  await page.getByRole('button', { name: /^Trigger: / }).click()
  await button(page, 'Add input').click()
  await page.getByText('On the form').click()
  await page.getByRole('textbox', { name: 'Placeholder' }).fill('In a word')
  await page.getByRole('checkbox', { name: 'Shown, not changed' }).click()
  const copyId = await readWorkflowId(admin, { word: 'leave-word-copy' })
  await expect
    .poll(async () => (await getWorkflow(admin, { workflowId: copyId })).draft?.trigger)
    .toMatchObject({ inputs: [{ placeholder: 'In a word', disabled: true }] })

  // its step is copied, and pasted into another workflow
  await page.getByRole('button', { name: /^note: First words/ }).press('Control+c')
  await page.goto(`/${world.slug}/workflows/elsewhere`)
  await page.getByRole('button', { name: /^Trigger: / }).press('Control+v')
  await expect(page.getByRole('button', { name: /^note 2: First words/ })).toBeFocused()
})

test('runs are read as a picture and as a list, one is cancelled, one taken up again, and one done again by the newest version', async ({
  browserOf,
  world,
}) => {
  test.setTimeout(90_000) // four runs, each to its end
  const admin = memberActor(world, 'admin')
  const { reviewer } = world.people
  const hands = (said: string, more: ReturnType<typeof action>[]): WorkflowDefinitionInput => ({
    trigger: { kind: 'api' },
    steps: [
      action('make', 'case.create', { template: 'plain', title: 'Handed over' }),
      action('give', 'case.assign', {
        case: '{{steps.make.case_id}}',
        assignee_type: 'person',
        assignee: reviewer.id,
      }),
      ...more,
      action('say', 'output', { values: { said } }),
    ],
  })
  const rest = action('rest', 'wait', { for: 'duration', seconds: 600 })
  const workflowId = await makeWorkflow(world, hands('one', [rest]), 'Hand over')
  const disable = (at: Date | null) =>
    asOwner((owner) => owner.query('update users set disabled_at = $2 where id = $1', [reviewer.id, at]))
  const page = await browserOf('admin')
  const rows = page.getByRole('table', { name: 'Runs' }).getByRole('row')
  const only = async (state: string) => {
    await page.getByRole('combobox', { name: 'State' }).click()
    await page.getByRole('option', { name: state, exact: true }).click()
  }

  await triggerWorkflow(admin, { workflowId })
  await page.goto(`/${world.slug}/workflows/runs`)
  await expect(rows.nth(1)).toContainText('Waiting')
  await disable(new Date())
  await triggerWorkflow(admin, { workflowId })
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('Failed')

  await only('Waiting')
  await expect(rows).toHaveCount(2)
  await rows.nth(1).getByRole('link', { name: 'Hand over' }).click()
  await expect(page.getByRole('button', { name: 'rest: Waiting' })).toBeVisible()
  await button(page, 'Cancel').click()
  await button(page, 'Cancel the run').click()
  await expect(page.getByRole('button', { name: /^rest: Cancelled/ })).toBeVisible()
  await expect(button(page, 'Run again')).toBeVisible()

  await page.goto(`/${world.slug}/workflows/runs`)
  await only('Failed')
  await expect(rows).toHaveCount(2)
  await rows.nth(1).getByRole('link', { name: 'Hand over' }).click()
  await expect(page.getByRole('button', { name: /^make: Succeeded, \d+ m?s$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^give: Failed/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'rest: Not reached' })).toBeVisible()
  await button(page, 'Outline').click()
  const acted = page.getByRole('list', { name: 'Steps of the run' }).getByRole('listitem')
  await expect(acted).toHaveText([/Trigger/, /make.*\d+ m?s.*Succeeded/, /give.*\d+ m?s.*Failed/])
  await acted.nth(2).getByRole('button').click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details.getByRole('alert')).toBeVisible()
  await expect(details.getByRole('region', { name: 'Input' })).toContainText(reviewer.id)
  await expect(details.getByRole('region', { name: 'Output' })).toContainText('Nothing')
  await expect(details.getByText(/^\d+ m?s$/)).toBeVisible()

  await disable(null)
  await button(page, 'Resume from the failed step').click()
  await expect(acted).toHaveText([/Trigger/, /make.*Succeeded/, /give.*Succeeded/, /rest.*Waiting/])
  await button(page, 'Cancel').click()
  await button(page, 'Cancel the run').click()
  await expect(acted.last()).toContainText('Cancelled')

  await updateWorkflow(admin, { workflowId, definition: hands('two', []) as never })
  await publishWorkflow(admin, { workflowId })
  await button(page, 'Run again').click()
  await expect(page.getByText('A new run was started')).toBeVisible()
  await expect(details.getByRole('region', { name: 'Output' })).toContainText('two')
  await expect(details.getByText('Succeeded')).toBeVisible()
  await page.getByRole('link', { name: 'Runs', exact: true }).click()
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('Version 2')
  await expect(rows.nth(1)).toContainText('said: two')
})
