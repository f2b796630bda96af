'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useCase } from './case-context'
import { layoutTabs } from './layout-tabs'

interface Places {
  tab: string
  setTab: (tab: string) => void
  goTo: (place: string) => void
}

const PlacesContext = createContext<Places>({ tab: '', setTab: () => {}, goTo: () => {} })

/** Which tab of the layout is open, and the way to a place named as the rules name it: `fields.country`, `objects`. */
export function PlacesProvider({ children }: { children: ReactNode }) {
  const { definition, files } = useCase().detail
  const hasFiles = files.length > 0
  const tabs = useMemo(() => layoutTabs(definition, hasFiles), [definition, hasFiles])
  const [tab, setTab] = useState(tabs[0]?.key ?? '')
  const [wanted, setWanted] = useState<{ place: string } | null>(null)
  const goTo = useCallback(
    (place: string) => {
      if (!visiblePlace(place)) {
        const holder = tabs.find(({ modules }) => modules.some((module) => holds(module, place)))
        if (holder) setTab(holder.key)
      }
      setWanted({ place })
    },
    [tabs],
  )
  useEffect(() => {
    if (!wanted) return
    const found = visiblePlace(wanted.place)
    found?.scrollIntoView({ block: 'center' })
    found?.querySelector<HTMLElement>('button, input, [role=checkbox], [tabindex]')?.focus()
  }, [wanted])
  const value = useMemo(() => ({ tab, setTab, goTo }), [tab, goTo])
  return <PlacesContext value={value}>{children}</PlacesContext>
}

export const usePlaces = () => useContext(PlacesContext)
export const useGoToPlace = () => useContext(PlacesContext).goTo

const visiblePlace = (place: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)].find(
    (element) => element.offsetParent !== null,
  )

function holds(module: ReturnType<typeof layoutTabs>[number]['modules'][number], place: string): boolean {
  if (place.startsWith('fields.')) {
    const key = place.slice('fields.'.length)
    return module.type === 'fields' && (!module.fields || module.fields.includes(key))
  }
  if (place.startsWith('checklist.')) return module.type === 'checklist'
  if (place !== 'objects') return false
  return module.type === 'alerts' || (module.type === 'objects' && (module.objectTypes?.includes('alert') ?? true))
}
