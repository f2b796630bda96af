'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { ChecklistSection } from './checklist-section'
import { DecisionsSection } from './decisions/decisions-section'
import { DetailsSection } from './details-section'
import { EditorProvider, type EditorScene, useEditor } from './editor-context'
import { EditorHeader } from './editor-header'
import { FieldsSection } from './fields/fields-section'
import { LayoutSection } from './layout/layout-section'
import { PreviewProvider } from './preview/preview-context'
import { ReviewerPreview } from './preview/reviewer-preview'
import { SectionNav } from './section-nav'
import { type Section, sections } from './sections'
import { SlaSection } from './sla/sla-section'
import { StatusesSection } from './statuses/statuses-section'
import { VersionsSection } from './versions/versions-section'

const bodies: Record<Section, () => React.ReactNode> = {
  details: DetailsSection,
  fields: FieldsSection,
  statuses: StatusesSection,
  checklist: ChecklistSection,
  decisions: DecisionsSection,
  layout: LayoutSection,
  sla: SlaSection,
  versions: VersionsSection,
}

/** One template, edited in sections; every change is kept as it is made. */
export function TemplateEditor(scene: EditorScene) {
  const [section, setSection] = useQueryState('section', parseAsStringLiteral(sections).withDefault('details'))
  const choose = useCallback((next: Section) => void setSection(next), [setSection])
  const { env, template, mayWrite, queues, policies, people, buttonWorkflows, viewer } = scene
  const stable = useMemo(
    () => ({ env, template, mayWrite, queues, policies, people, buttonWorkflows, viewer }),
    [env, template, mayWrite, queues, policies, people, buttonWorkflows, viewer],
  )
  return (
    <EditorProvider scene={stable} section={section} onSection={choose}>
      <PreviewProvider>
        <Frame />
      </PreviewProvider>
    </EditorProvider>
  )
}

function Frame() {
  const { section, history, mayWrite } = useEditor()
  const [previewing, setPreviewing] = useState(false)
  useShortcuts(
    [
      { keys: 'mod+z', label: 'Undo', run: history.undo },
      { keys: 'mod+shift+z', label: 'Redo', run: history.redo },
    ],
    mayWrite,
  )
  const Body = bodies[section]
  return (
    <>
      <EditorHeader previewing={previewing} onPreview={setPreviewing} />
      {previewing ? (
        <ReviewerPreview />
      ) : (
        <div className="flex flex-col gap-4 p-4 lg:flex-row">
          <SectionNav />
          <div className="min-w-0 flex-1">
            <div className={section === 'layout' ? undefined : 'max-w-250'}>
              <Body />
            </div>
          </div>
        </div>
      )}
    </>
  )
}
