'use client'

import { useMemo } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { useCase } from './case-context'
import { layoutTabs } from './layout-tabs'
import { ModuleGrid } from './modules/module-grid'
import { usePlaces } from './places'

/** The case as its template lays it out; one tab alone needs no tab. */
export function CaseTabs() {
  const { definition, files } = useCase().detail
  const hasFiles = files.length > 0
  const { tab, setTab } = usePlaces()
  const tabs = useMemo(() => layoutTabs(definition, hasFiles), [definition, hasFiles])
  const [only] = tabs
  if (tabs.length === 1 && only) return <ModuleGrid modules={only.modules} />
  return (
    <Tabs
      label="Case"
      value={tab}
      onValueChange={setTab}
      tabs={tabs.map(({ key, title, modules }) => ({
        value: key,
        label: title,
        content: <ModuleGrid modules={modules} />,
      }))}
    />
  )
}
