import { makeCase } from '@/lib/testing/factories'
import { action, makeWorkflow } from '@/lib/testing/workflows'
import { expect, test } from './fixtures/test'

test('a workflow is started by hand on chosen cases and for rows of a CSV; a secret is kept and not shown again; a definition is copied and brought in', async ({
  browserOf,
  world,
}) => {
  test.setTimeout(120_000) // three pages of work, and two runs each of two workflows
  const say = (value: string) => [action('say', 'output', { values: { said: value } })]
  const onCases = {
    kind: 'manual' as const,
    subject: 'case' as const,
    inputs: [{ key: 'why', label: 'Why', type: 'text' as const, required: true }],
  }
  const note = action('note', 'case.comment', { case: '{{trigger.case.id}}', message: '{{trigger.fields.why}}' })
  await makeWorkflow(world, { trigger: onCases, steps: [note] }, 'Ask again')
  const onRows = {
    kind: 'manual' as const,
    subject: 'row' as const,
    inputs: [{ key: 'amount', label: 'Amount', type: 'number' as const, required: true }],
  }
  await makeWorkflow(world, { trigger: onRows, steps: say('{{trigger.fields.amount}}') }, 'Read amounts')
  for (const title of ['One', 'Two', 'Three']) await makeCase(world, { title })
  const admin = await browserOf('admin')
  const rows = admin.getByRole('table', { name: 'Runs' }).getByRole('row')

  await admin.goto(`/${world.slug}/cases`)
  await admin.getByRole('row', { name: /Three/ }).getByRole('checkbox').click()
  await admin.getByRole('row', { name: /Two/ }).getByRole('checkbox').click()
  await admin.getByRole('toolbar', { name: 'Selected cases' }).getByRole('button', { name: 'Workflow' }).click()
  await admin.getByRole('menuitem', { name: 'Ask again' }).click()
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await expect(admin.getByText('Why is required.')).toBeVisible()
  await admin.getByRole('textbox', { name: 'Why' }).fill('Asked for by hand')
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await admin.getByRole('button', { name: 'Show the runs' }).click()
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'Succeeded' })).toHaveCount(2)

  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('button', { name: 'Change Read amounts' }).click()
  await admin.getByRole('menuitem', { name: 'Start from a CSV' }).click()
  await admin.getByRole('textbox', { name: 'Rows' }).fill('Amount;Note\n12;x\nmany;y')
  await expect(admin.getByText('Not used: Note.')).toBeVisible()
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await expect(admin.getByText('Row 2: Amount must be a number.')).toBeVisible()
  await admin
    .getByLabel('File')
    .setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from('amount\n12\n13\n') })
  await admin.getByRole('button', { name: 'Start 2 runs' }).click()
  await admin.getByRole('button', { name: 'Show the runs' }).click()
  await expect(rows.filter({ hasText: 'Succeeded' })).toHaveCount(2)

  await admin.goto(`/${world.slug}/settings/secrets`)
  await admin.getByRole('button', { name: 'Add secret' }).click()
  await admin.getByRole('textbox', { name: 'Name' }).fill('bank')
  await admin.getByRole('dialog').getByRole('button', { name: 'Add secret' }).click()
  const secret = await admin.getByRole('textbox', { name: 'Secret' }).inputValue()
  expect(secret.length).toBeGreaterThan(40)
  await admin.getByRole('button', { name: 'Done' }).click()
  await expect(admin.getByRole('rowheader', { name: 'bank' })).toBeVisible()
  expect(await admin.content()).not.toContain(secret)

  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('link', { name: 'Read amounts' }).click()
  await admin.getByRole('button', { name: 'More' }).click()
  await admin.getByRole('menuitem', { name: 'Copy as JSON' }).click()
  await expect(admin.getByText(/copied as JSON/)).toBeVisible()
  const copied = await admin.evaluate(() => navigator.clipboard.readText())
  await admin.goto(`/${world.slug}/workflows`)
  await admin.getByRole('button', { name: 'New workflow' }).click()
  await admin.getByRole('dialog').getByLabel('Name').fill('Brought in')
  await admin.getByRole('button', { name: 'Import' }).click()
  await admin.getByRole('textbox', { name: 'Definition' }).fill(copied)
  await admin.getByRole('button', { name: 'Create workflow' }).click()
  await expect(admin.getByRole('heading', { name: 'Brought in' })).toBeVisible()
  await expect(admin.getByText('No problems')).toBeVisible()
})
