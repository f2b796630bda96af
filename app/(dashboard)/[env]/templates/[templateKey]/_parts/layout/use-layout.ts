'use client'

import { useCallback } from 'react'
import { moved } from '@/components/editing/moved'
import type { LayoutModule, ModuleType } from '@/lib/templates/layout-schema'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { keyFrom } from '../definition-changes'
import { useEditor } from '../editor-context'

type Tab = TemplateDefinition['layout']['tabs'][number]

const wide = 12

/** Everything that can be done to tabs and modules; each is one step to take back. */
export function useLayout() {
  const { definition, change, opened, open } = useEditor()
  const { tabs } = definition.layout
  const tabAt = Math.min(opened['layout.tabs'] ?? 0, Math.max(tabs.length - 1, 0))
  const tab = tabs[tabAt]
  const chosen = opened['layout.modules'] ?? null
  const setTabs = useCallback(
    (update: (tabs: readonly Tab[]) => Tab[], subject?: string) =>
      change((before) => ({ ...before, layout: { tabs: update(before.layout.tabs) } }), subject),
    [change],
  )
  const setModules = (update: (modules: readonly LayoutModule[]) => LayoutModule[], subject?: string) =>
    setTabs(
      (before) => before.map((known, at) => (at === tabAt ? { ...known, modules: update(known.modules) } : known)),
      subject,
    )
  const openTab = (at: number) => {
    open('layout.tabs', at)
    open('layout.modules', null)
  }
  const ids = tabs.flatMap(({ modules }) => modules.map(({ id }) => id))
  return {
    tabs,
    tab,
    tabAt,
    chosen,
    openTab,
    choose: (index: number | null) => open('layout.modules', index),
    addTab: () => {
      const title = tabs.length === 0 ? 'Overview' : `Tab ${tabs.length + 1}`
      setTabs((before) => [...before, { key: keyFrom(title, keysOf(before)), title, modules: [] }])
      openTab(tabs.length)
    },
    renameTab: (title: string, published: readonly string[]) =>
      setTabs((before) => {
        const others = keysOf(before.filter((_tab, at) => at !== tabAt))
        return before.map((known, at) => {
          if (at !== tabAt) return known
          const followed = !published.includes(known.key) && known.key === keyFrom(known.title, others)
          return { ...known, title, key: followed ? keyFrom(title, others) : known.key }
        })
      }, `layout.tabs.${tabAt}.title`),
    moveTab: (to: number) => {
      setTabs((before) => moved(before, tabAt, to))
      openTab(to)
    },
    removeTab: () => {
      setTabs((before) => before.filter((_tab, at) => at !== tabAt))
      openTab(Math.max(0, tabAt - 1))
    },
    addModule: (type: ModuleType) => {
      const module: LayoutModule = { id: keyFrom(type, ids), type, title: '', span: wide, visible: null }
      setModules((before) => [...before, module])
      open('layout.modules', tab?.modules.length ?? 0)
    },
    setModule: (index: number, part: Partial<LayoutModule>) =>
      setModules(
        (before) => before.map((module, at) => (at === index ? { ...module, ...part } : module)),
        `layout.tabs.${tabAt}.modules.${index}.${Object.keys(part)[0]}`,
      ),
    moveModule: (from: number, to: number) => {
      setModules((before) => moved(before, from, to))
      if (chosen === from) open('layout.modules', to)
    },
    moveModuleToTab: (index: number, target: number) => {
      const module = tab?.modules[index]
      if (!module || target === tabAt) return
      setTabs((before) =>
        before.map((known, at) => {
          if (at === tabAt) return { ...known, modules: known.modules.toSpliced(index, 1) }
          return at === target ? { ...known, modules: [...known.modules, module] } : known
        }),
      )
      open('layout.modules', null)
    },
    duplicateModule: (index: number) => {
      const module = tab?.modules[index]
      if (!module) return
      setModules((before) => before.toSpliced(index + 1, 0, { ...module, id: keyFrom(module.id, ids) }))
      open('layout.modules', index + 1)
    },
    removeModule: (index: number) => {
      setModules((before) => before.toSpliced(index, 1))
      open('layout.modules', null)
    },
  }
}

export type Layout = ReturnType<typeof useLayout>

const keysOf = (tabs: readonly { key: string }[]) => tabs.map(({ key }) => key)
