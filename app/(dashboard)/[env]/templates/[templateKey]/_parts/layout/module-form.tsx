'use client'

import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ConditionEditor } from '@/components/conditions/condition-editor'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { NumberField } from '@/components/ui/number-field'
import { Textarea } from '@/components/ui/textarea'
import { objectLabels, objectTypes } from '@/lib/objects/names'
import { ruleAttributes } from '@/lib/templates/field-rules'
import { infoWords } from '@/lib/templates/info-names'
import { infoAttributes, type LayoutModule, moduleSettings } from '@/lib/templates/layout-schema'
import { useEditor } from '../editor-context'
import { PlacedField } from '../placed-field'
import { TagInput } from '../tag-input'
import { ButtonsForm } from './buttons-form'
import { moduleWords } from './module-words'
import { OrderedChoice } from './ordered-choice'
import { PresetsForm } from './presets-form'
import type { Layout } from './use-layout'

type ModuleFormProps = { module: LayoutModule; index: number; layout: Layout }

/** What one module shows, how wide it is, and when it is there at all. */
export function ModuleForm({ module, index, layout }: ModuleFormProps) {
  const { definition, problems, mayWrite } = useEditor()
  const frame = useRef<HTMLElement>(null)
  const place = `layout.tabs.${layout.tabAt}.modules.${index}`
  const set = (part: Partial<LayoutModule>) => layout.setModule(index, part)
  const has = (setting: keyof LayoutModule) => moduleSettings[module.type].includes(setting)
  const words = moduleWords[module.type]
  const typeOptions = objectTypes.map((type) => ({ value: type, label: objectLabels[type] }))
  const jsonFields = definition.fields.filter(({ type }) => type === 'json')
  useEffect(() => frame.current?.querySelector<HTMLElement>('input')?.focus(), [])
  return (
    <section
      ref={frame}
      aria-label={`Settings of ${module.title || words.label}`}
      className="rounded-panel border border-hairline bg-panel"
    >
      <header className="flex min-h-10 items-center gap-2 border-b border-hairline ps-4 pe-2">
        <h3 className="min-w-0 flex-1 truncate text-13 font-semibold">{words.label}</h3>
        <IconButton label="Close settings" icon={<X aria-hidden />} onClick={() => layout.choose(null)} />
      </header>
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-3 p-4">
        <legend className="sr-only">{words.label}</legend>
        <PlacedField place={`${place}.title`} label="Title" help={`Empty: ${words.label}.`}>
          <Input value={module.title} maxLength={200} onChange={(event) => set({ title: event.target.value })} />
        </PlacedField>
        <PlacedField place={`${place}.span`} label="Width, columns of twelve">
          <NumberField value={module.span} min={1} max={12} onValueChange={(span) => set({ span: span ?? 12 })} />
        </PlacedField>
        {has('fields') ? (
          <OrderedChoice
            place={`${place}.fields`}
            label="Fields"
            all="All fields of the template"
            options={definition.fields.map(({ key, label }) => ({ value: key, label }))}
            value={module.fields}
            onChange={(fields) => set({ fields })}
          />
        ) : null}
        {has('attributes') ? (
          <OrderedChoice
            place={`${place}.attributes`}
            label="Of the case"
            all="Subject, alerts and counts"
            options={infoAttributes.map((attribute) => ({ value: attribute, label: infoWords[attribute] }))}
            value={module.attributes}
            onChange={(attributes) => set({ attributes: attributes as LayoutModule['attributes'] })}
          />
        ) : null}
        {has('objectTypes') ? (
          <PlacedField place={`${place}.objectTypes`} label="Types of objects" help="Left empty, all.">
            <MultiCombobox
              placeholder="All"
              options={typeOptions}
              value={typeOptions.filter(({ value }) => module.objectTypes?.includes(value))}
              onValueChange={(chosen) =>
                set({ objectTypes: chosen.length > 0 ? chosen.map(({ value }) => value) : undefined })
              }
            />
          </PlacedField>
        ) : null}
        {has('keys') ? (
          <PlacedField place={`${place}.keys`} label="Members" help="Of what the caller sent; left empty, all.">
            <TagInput
              value={module.keys ?? []}
              onChange={(keys) => set({ keys: keys.length > 0 ? keys : undefined })}
            />
          </PlacedField>
        ) : null}
        {has('source') && jsonFields.length > 0 ? (
          <PlacedField place={`${place}.source`} label="Instead, from the JSON field">
            <MultiCombobox
              placeholder="None"
              options={jsonFields.map(({ key, label }) => ({ value: key, label }))}
              value={jsonFields
                .filter(({ key }) => key === module.source)
                .map(({ key, label }) => ({ value: key, label }))}
              onValueChange={(chosen) => set({ source: chosen.at(-1)?.value })}
            />
          </PlacedField>
        ) : null}
        {has('text') ? (
          <PlacedField
            place={`${place}.text`}
            label="Text"
            help="Paragraphs, - lists, **bold**. {{fields.key}} stands for a value."
          >
            <Textarea
              rows={6}
              value={module.text ?? ''}
              maxLength={20_000}
              onChange={(event) => set({ text: event.target.value || undefined })}
            />
          </PlacedField>
        ) : null}
        {has('presets') ? (
          <PresetsForm place={`${place}.presets`} value={module.presets} onChange={(presets) => set({ presets })} />
        ) : null}
        {has('buttons') ? (
          <ButtonsForm place={`${place}.buttons`} value={module.buttons} onChange={(buttons) => set({ buttons })} />
        ) : null}
        {has('hideEmpty') ? (
          <CheckboxField
            label="Leave out what is empty"
            checked={module.hideEmpty ?? false}
            onCheckedChange={(hideEmpty) => set({ hideEmpty: hideEmpty || undefined })}
          />
        ) : null}
        <div data-place={`${place}.visible`} className="border-t border-hairline/60 pt-3">
          <ConditionEditor
            label="Shown"
            empty="Always"
            value={module.visible}
            onChange={(visible) => set({ visible })}
            catalogue={ruleAttributes(definition)}
            problems={problems}
            place={`${place}.visible`}
          />
        </div>
      </fieldset>
    </section>
  )
}
