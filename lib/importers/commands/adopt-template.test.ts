import { describe, expect, it } from 'vitest'
import { updateTemplate } from '@/lib/templates/commands/update-template'
import { makeWorld, memberActor } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { adoptTemplate } from './adopt-template'

describe('template.adopt', () => {
  const theirs = {
    source: 'persona' as const,
    reference: 'ctmpl_1',
    name: 'Theirs',
    statuses: [
      { word: 'Open', name: 'Open', ends: false },
      { word: 'Approved', name: 'Approved', ends: true },
    ],
    fields: [{ word: 'full-name', key: 'full-name', label: 'Full name', type: 'text' as const }],
  }

  it('makes it once, adds what is new, and refuses to publish somebody’s draft', async () => {
    const world = await makeWorld()
    const admin = memberActor(world, 'admin')
    const made = await adoptTemplate(admin, theirs)
    expect(made).toMatchObject({
      outcome: 'created',
      fieldKeys: { 'full-name': 'full_name' },
      statusKeys: { Open: 'open' },
    })
    expect(await adoptTemplate(admin, theirs)).toMatchObject({ outcome: 'same', templateId: made.templateId })
    const more = { ...theirs, statuses: [...theirs.statuses, { word: 'On hold', name: 'On hold', ends: false }] }
    const added = await adoptTemplate(admin, more)
    expect(added).toMatchObject({
      outcome: 'changed',
      templateId: made.templateId,
      statusKeys: { 'On hold': 'on_hold' },
    })
    const fields = [...added.definition.fields].reverse().map((field) => ({ ...field, help: 'Drafted' }))
    await updateTemplate(admin, { templateId: made.templateId as string, definition: { ...added.definition, fields } })
    const yetMore = { ...more, statuses: [...more.statuses, { word: 'Late', name: 'Late', ends: false }] }
    await expect(adoptTemplate(admin, yetMore)).rejects.toMatchObject({ code: 'template_has_draft' })
  })

  it('takes one here by the key of its name, with what it says already', async () => {
    const world = await makeWorld({ definition: plainDefinition })
    const plain = { ...theirs, name: 'Plain', statuses: [{ word: 'Escalated', name: 'Escalated', ends: false }] }
    const taken = await adoptTemplate(memberActor(world, 'admin'), plain)
    expect(taken).toMatchObject({
      outcome: 'changed',
      templateId: world.templateId,
      statusKeys: { Escalated: 'escalated' },
    })
    expect(taken.definition.decisions).toHaveLength(2)
  })

  it('is for admins', async () => {
    const world = await makeWorld()
    await expect(adoptTemplate(memberActor(world, 'manager'), theirs)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('twins make one template', async () => {
    const world = await makeWorld()
    const made = await Promise.all(Array.from({ length: 4 }, () => adoptTemplate(memberActor(world, 'admin'), theirs)))
    expect(new Set(made.map(({ templateId }) => templateId)).size).toBe(1)
  })
})
