'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { History } from '@/components/editing/history-buttons'
import { type Autosave, useAutosave } from '@/components/editing/use-autosave'
import { useHistory } from '@/components/editing/use-history'
import type { Option } from '@/components/ui/option'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import type { Problem } from '@/lib/kernel/errors'
import type { TemplateDefinition } from '@/lib/templates/schema'
import type { TemplateDetail } from '@/lib/templates/view'
import { updateTemplateAction } from '../../actions'
import { draftProblems } from './draft-problems'
import { type Section, sectionOf } from './sections'

export interface EditorScene {
  env: string
  template: TemplateDetail
  mayWrite: boolean
  queues: { key: string; name: string }[]
  policies: { key: string; name: string }[]
  /** By e-mail address, which means the same wherever a template is taken. */
  people: Option[]
  /** By key: what a press on a case can start. */
  buttonWorkflows: Option[]
  viewer: { userId: string; name: string }
}

/** Everything that is edited: the row's own words and the document. */
export interface TemplateDraft {
  name: string
  description: string
  type: CaseType
  entityCategory: EntityCategory
  definition: TemplateDefinition
}

export interface Editor extends EditorScene {
  draft: TemplateDraft
  definition: TemplateDefinition
  /** `subject`: what the change is about, so that typing in one place is one step to take back. */
  change: (update: (definition: TemplateDefinition) => TemplateDefinition, subject?: string) => void
  changeDraft: (update: (draft: TemplateDraft) => TemplateDraft, subject?: string) => void
  /** Takes what a command made of the template: its row, its versions, its draft. */
  take: (template: TemplateDetail) => void
  history: History
  problems: readonly Problem[]
  save: Autosave<TemplateDraft>
  section: Section
  setSection: (section: Section) => void
  /** Which entry of a list is open, by the list's place. */
  opened: Record<string, number | null>
  open: (list: string, index: number | null) => void
  /** Opens the section and entry that a problem's place names, and puts the focus there. */
  goTo: (place: string) => void
}

const EditorContext = createContext<Editor | null>(null)

type EditorProviderProps = {
  /** Stable between renders. */
  scene: EditorScene
  section: Section
  onSection: (section: Section) => void
  children: ReactNode
}

export const draftOf = ({ name, description, type, entityCategory, draft }: TemplateDetail): TemplateDraft => ({
  name,
  description,
  type,
  entityCategory,
  definition: draft,
})

export function EditorProvider({ scene, section, onSection, children }: EditorProviderProps) {
  /** The template as the server last gave it; the draft is ahead of it while something is being typed. */
  const [template, setTemplate] = useState(scene.template)
  const [first] = useState(() => draftOf(scene.template))
  const history = useHistory(first)
  const { present, change: changeDraft, replace, undo, redo, canUndo, canRedo } = history
  const [opened, setOpened] = useState<Editor['opened']>({})
  const save = useAutosave({
    place: `docket.template-draft.${template.id}`,
    version: template.version,
    draft: present,
    enabled: scene.mayWrite && !template.archivedAt,
    save: async (draft, version) => {
      const given = { templateId: template.id, version, ...draft, unfinished: true }
      const result = await updateTemplateAction(scene.env, given)
      if (result.ok) setTemplate(result.value)
      return result
    },
    onRestore: replace,
  })
  const problems = useMemo(() => draftProblems(present.definition, template.problems), [present.definition, template])
  const open = useCallback(
    (list: string, index: number | null) => setOpened((before) => ({ ...before, [list]: index })),
    [],
  )
  const change = useCallback<Editor['change']>(
    (update, subject) =>
      changeDraft((draft) => {
        const definition = update(draft.definition)
        return definition === draft.definition ? draft : { ...draft, definition }
      }, subject),
    [changeDraft],
  )
  const { adopt } = save
  const take = useCallback(
    (next: TemplateDetail) => {
      const draft = draftOf(next)
      replace(draft)
      setTemplate(next)
      adopt(next.version, draft)
    },
    [replace, adopt],
  )
  const goTo = useCallback(
    (place: string) => {
      onSection(sectionOf(place))
      const [list = '', index] = place.split('.')
      const ruled = list === 'rules' ? present.definition.rules[Number(index)]?.field : undefined
      const fieldAt = present.definition.fields.findIndex(({ key }) => key === ruled)
      if (fieldAt >= 0) open('fields', fieldAt)
      if (index !== undefined && /^\d+$/.test(index)) open(list, Number(index))
      const tab = /^layout\.tabs\.(\d+)/.exec(place)
      if (tab) open('layout.tabs', Number(tab[1]))
      const module = /^layout\.tabs\.\d+\.modules\.(\d+)/.exec(place)
      if (module) open('layout.modules', Number(module[1]))
      focusPlace(place)
    },
    [onSection, open, present.definition],
  )
  const value = useMemo<Editor>(
    () => ({
      ...scene,
      mayWrite: scene.mayWrite && !template.archivedAt,
      template,
      draft: present,
      definition: present.definition,
      change,
      changeDraft,
      take,
      history: { undo, redo, canUndo, canRedo },
      problems,
      save,
      section,
      setSection: onSection,
      opened,
      open,
      goTo,
    }),
    [
      scene,
      template,
      present,
      change,
      changeDraft,
      take,
      undo,
      redo,
      canUndo,
      canRedo,
      problems,
      save,
      section,
      onSection,
      opened,
      open,
      goTo,
    ],
  )
  return <EditorContext value={value}>{children}</EditorContext>
}

export function useEditor(): Editor {
  const value = useContext(EditorContext)
  if (!value) throw new Error('useEditor outside EditorProvider')
  return value
}

/** Waits for the section to be drawn, then goes to the nearest place there is: the member, else its entry. */
function focusPlace(place: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const parts = place.split('.')
      for (let length = parts.length; length > 0; length--) {
        const name = CSS.escape(parts.slice(0, length).join('.'))
        const found = document.querySelector<HTMLElement>(`[data-place="${name}"]`)
        if (!found) continue
        found.scrollIntoView({ block: 'center' })
        const target = found.querySelector<HTMLElement>('input, textarea, button, [role=combobox]') ?? found
        return target.focus()
      }
    }),
  )
}
