import type { Page } from '@playwright/test'
import type { stateColors } from '@/lib/cases/names'
import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { type ObjectType, objectLabels } from '@/lib/objects/names'
import type { LayoutModule, ModuleType } from '@/lib/templates/layout-schema'
import type { TemplateDecision, TemplateDefinition, TemplateStatus } from '@/lib/templates/schema'
import { expect } from '../fixtures/test'
import { drawRule } from './draw-rule'
import type { Hands } from './hands'

const colorNames: Record<(typeof stateColors)[number], string> = {
  slate: 'Grey, new',
  blue: 'Blue, active',
  violet: 'Violet, waiting',
  amber: 'Amber, warning',
  orange: 'Orange, critical',
  red: 'Red, declined',
  green: 'Green, done',
}
const kindNames = { initial: 'Initial', active: 'Active', waiting: 'Waiting', end: 'End' }
const moduleNames: Partial<Record<ModuleType, string>> = {
  fields: 'Fields',
  markdown: 'Text',
  checklist: 'Checklist',
  entities: 'People and companies',
  objects: 'Objects',
  alerts: 'Alerts',
  related_cases: 'Related cases',
  timeline: 'Timeline',
  comments: 'Comments',
}

/** Builds the document in the template editor, part by part, as a person with these hands would. */
export class TemplateBuilder {
  constructor(
    private readonly page: Page,
    private readonly hands: Hands,
    private readonly wanted: TemplateDefinition,
  ) {}

  async build(): Promise<void> {
    for (const field of this.wanted.fields) await this.addField(field)
    for (const rule of this.wanted.rules)
      if (rule.kind !== 'options') await drawRule(this.page, this.hands, this.wanted, rule)
    await this.statuses()
    await this.checklist()
    for (const decision of this.wanted.decisions) await this.decide(decision)
    await this.layout()
    await this.sla()
    await this.details()
  }

  private section = (name: string) =>
    this.hands.press(
      this.page.getByRole('navigation', { name: 'Sections of the template' }).getByRole('button', { name }),
    )
  private labelled = (name: string) => this.page.getByLabel(name, { exact: true })
  private combo = (name: string) => this.page.getByRole('combobox', { name, exact: true })
  private button = (name: string) => this.page.getByRole('button', { name, exact: true })
  private check = (name: string | RegExp) => this.page.getByRole('checkbox', { name })

  /** The key that the label suggested, put right where the document has another. */
  private async key(wanted: string, input = this.labelled('Key')): Promise<void> {
    if ((await input.inputValue()) !== wanted) await this.hands.write(input, wanted)
  }

  private async addField(field: TemplateField): Promise<void> {
    const { hands, page } = this
    if (!(await this.labelled('Name of the new field').isVisible())) await this.section('Fields')
    await hands.choose(this.labelled('Type of the new field'), fieldTypeOf[field.type].label)
    await hands.write(this.labelled('Name of the new field'), field.label)
    await page.keyboard.press('Enter')
    await expect(this.labelled('Label')).toHaveValue(field.label)
    await this.key(field.key)
    if (field.help) await hands.write(this.labelled('Help'), field.help)
    if (field.maximum !== undefined) await hands.write(this.labelled('Longest'), String(field.maximum))
    if (field.minimum !== undefined) await hands.write(this.labelled('Smallest'), String(field.minimum))
    await this.codes(
      'option',
      field.options.map(({ value, label }) => ({ key: value, label })),
    )
    if (field.searchable) await hands.tick(this.check('Searchable'))
    if (field.writeOnce) await hands.tick(this.check('Set once'))
    if (field.required)
      await hands.press(
        page
          .getByRole('group', { name: 'Required', exact: true })
          .getByRole('button', { name: 'Required', exact: true }),
      )
    if (field.type === 'boolean' && field.default === false) await hands.choose(this.labelled('Default'), 'No')
    else if (field.default !== undefined)
      await hands.find(this.combo('Default'), [field.options.find(({ value }) => value === field.default)?.label ?? ''])
  }

  private async codes(noun: string, codes: readonly { key: string; label: string }[]): Promise<void> {
    const { hands } = this
    for (const [index, { key, label }] of codes.entries()) {
      if (index === 0) await hands.press(this.button(`Add ${noun}`))
      else {
        await this.labelled(`Label of ${noun} ${index}`).focus()
        await this.page.keyboard.press('Enter')
      }
      await hands.write(this.labelled(`Label of ${noun} ${index + 1}`), label)
      await this.key(key, this.labelled(`Key of ${noun} ${index + 1}`))
    }
  }

  private async statuses(): Promise<void> {
    const { hands, page, wanted } = this
    await this.section('Statuses')
    await hands.take(this.button('Change Waiting'), 'Remove')
    const names = wanted.statuses.map(({ name }) => name)
    await hands.press(page.getByRole('button', { name: /^In progress work goes on/ }))
    await hands.write(this.labelled('Name'), 'In Progress')
    for (const name of names.filter((known) => !['New', 'In Progress', 'Closed'].includes(known))) {
      await hands.write(this.labelled('Name of the new status'), name)
      await page.keyboard.press('Enter')
      await expect(this.labelled('Name')).toHaveValue(name)
    }
    const handle = page.getByRole('button', { name: 'Move Closed' })
    for (let step = 0; step < 4; step++) {
      await handle.focus()
      await page.keyboard.press('ArrowDown')
    }
    await expect(page.getByRole('list', { name: 'Statuses' }).getByRole('listitem').last()).toContainText('Closed')
    for (const status of wanted.statuses) await this.status(status)
  }

  private async status(status: TemplateStatus): Promise<void> {
    const { hands, page, wanted } = this
    const row = page
      .getByRole('list', { name: 'Statuses' })
      .getByRole('button', { name: new RegExp(`^${status.name} `) })
    if ((await row.getAttribute('aria-expanded')) === 'false') await hands.press(row)
    await expect(this.labelled('Name')).toHaveValue(status.name)
    if (!['initial', 'active', 'end'].includes(status.kind))
      await hands.choose(this.labelled('Kind'), kindNames[status.kind])
    const color = this.labelled('Colour')
    if (!(await color.textContent())?.includes(colorNames[status.color]))
      await hands.choose(color, colorNames[status.color])
    const held = page.locator('[data-place$=".next"]')
    const missing = status.next
      .map((key) => wanted.statuses.find((known) => known.key === key)?.name ?? key)
      .filter(Boolean)
    const shown = (await held.textContent()) ?? ''
    const toAdd = missing.filter((name) => !shown.includes(name))
    if (toAdd.length > 0) await hands.find(this.combo('May go to'), toAdd)
  }

  private async checklist(): Promise<void> {
    const { hands, page, wanted } = this
    await this.section('Checklist')
    for (const entry of wanted.checklist) {
      await hands.write(this.labelled('Name of the new item'), entry.label)
      await page.keyboard.press('Enter')
      await expect(this.labelled('Label')).toHaveValue(entry.label)
      await this.key(entry.key)
      if (entry.help) await hands.write(this.labelled('Help'), entry.help)
      const names = entry.requiredFor.map((key) => wanted.statuses.find((status) => status.key === key)?.name ?? key)
      if (names.length > 0) await hands.find(this.combo('Needed for'), names)
    }
  }

  private async decide(decision: TemplateDecision): Promise<void> {
    const { hands, page } = this
    if (!(await page.getByRole('list', { name: 'Decisions' }).isVisible())) await this.section('Decisions')
    await hands.press(page.getByRole('button', { name: new RegExp(`^${decision.name} leads to`) }))
    await hands.write(this.labelled('Narrative, at least'), String(decision.narrativeMinLength))
    await this.codes('reason code', decision.reasonCodes)
    for (const tier of decision.fourEyes?.riskTiers ?? []) await hands.tick(this.check(`For risk tier ${tier}`))
  }

  private async layout(): Promise<void> {
    const { hands, page, wanted } = this
    await this.section('Layout')
    for (const name of ['Fields', 'Checklist', 'Objects']) await hands.take(this.button(`Change ${name}`), 'Remove')
    for (const [index, tab] of wanted.layout.tabs.entries()) {
      if (index > 0) await hands.press(this.button('Add a tab'))
      await hands.write(this.labelled('Title of this tab'), tab.title)
      for (const module of tab.modules) await this.module(module)
    }
    const tabs = page.getByRole('navigation', { name: 'Tabs of the case page' })
    await hands.press(tabs.getByRole('button', { name: wanted.layout.tabs[0]?.title, exact: true }))
  }

  private async module(module: LayoutModule): Promise<void> {
    const { hands, wanted } = this
    const kind = moduleNames[module.type] ?? module.type
    await this.hands.press(this.button('Add module'))
    const entry = this.page.getByRole('menuitem', { name: new RegExp(`^${kind}(?! and)`) }).first()
    await expect(entry).toBeVisible()
    await entry.press('Enter')
    const title = this.page.getByRole('region', { name: /^Settings of/ }).getByLabel('Title', { exact: true })
    await expect(title).toBeFocused()
    if (module.title) await hands.write(title, module.title)
    if (module.span !== 12) {
      await hands.write(this.labelled('Width, columns of twelve'), String(module.span))
      await this.page.keyboard.press('Tab')
    }
    if (module.text) await hands.write(this.labelled('Text'), module.text)
    if (module.fields) {
      await hands.tick(this.check('All fields of the template'))
      await hands.find(
        this.combo('Add to fields'),
        module.fields.map((key) => wanted.fields.find((field) => field.key === key)?.label ?? key),
      )
    }
    if (module.objectTypes)
      await hands.find(
        this.combo('Types of objects'),
        module.objectTypes.map((type) => objectLabels[type as ObjectType]),
      )
    await hands.press(this.button('Close settings'))
  }

  private async sla(): Promise<void> {
    const { hands, wanted } = this
    await this.section('SLA')
    for (const [index, line] of wanted.sla.matrix.entries()) {
      await hands.press(this.button('Add target'))
      const of = (member: string) => this.labelled(`Target ${index + 1}: ${member}`)
      await hands.choose(of('priority'), line.priority)
      await hands.choose(of('risk tier'), line.riskTier ?? 'Any')
      await hands.write(of('target'), String(line.targetMinutes / 1440))
      await hands.write(of('warning before'), String(line.warningMinutes / 1440))
      if (line.autoEscalate) await hands.tick(of('escalate when breached'))
    }
    await hands.tick(this.check('A case may wait without limit'))
  }

  private async details(): Promise<void> {
    const { hands, page, wanted } = this
    await this.section('Details')
    await hands.choose(this.labelled('Queue'), 'First')
    if (wanted.naming.key) await hands.write(this.labelled('Naming key'), wanted.naming.key)
    for (const tag of wanted.tags) {
      await this.labelled('Tags').focus()
      await page.keyboard.insertText(tag)
      await page.keyboard.press('Enter')
    }
  }
}
