'use client'

import { useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import type { Density, SetPreferenceInput } from '@/lib/preferences/schema'
import type { SavedViewView } from '@/lib/views/schema'
import type { CaseListPlace } from './case-list-context'
import { type ColumnKey, columnsOf, columnWord, defaultColumns } from './columns'

/** Row height and columns: the view's own where one is open that has some, else what the person likes on this page. */
export function useDisplay(place: CaseListPlace, without: readonly ColumnKey[], view: SavedViewView | null) {
  const [density, setDensity] = useState<Density>(place.preferences.density)
  const [preferred, setPreferred] = useState(place.preferences.columns)
  /** Changed while a view with columns of its own is open: part of what can be saved. */
  const [changed, setChanged] = useState<{ viewId: string; columns: string[] | null } | null>(null)
  const ofView = view?.definition.columns
  const edited = view && changed?.viewId === view.id ? changed : null
  const keys = (edited ? edited.columns : ofView) ?? preferred ?? defaultColumns(without)
  const columns = columnsOf(keys, without)

  const keep = async (preference: SetPreferenceInput) => {
    const result = await place.actions.setPreference(place.env, preference).catch(() => null)
    if (!result?.ok) showToast({ title: 'This could not be remembered for next time.', tone: 'warning' })
  }
  const words = new Map(columns.map((column) => [column.key, columnWord(column)]))
  const set = (next: string[] | null) => {
    if (view && ofView) return setChanged({ viewId: view.id, columns: next })
    setPreferred(next)
    void keep({ key: `columns:${place.key}`, value: next })
  }
  return {
    density,
    columns,
    columnKeys: columns.map(({ key }) => key),
    columnWords: columns.map(columnWord),
    columnsEdited: edited !== null,
    setDensity: (next: Density) => {
      setDensity(next)
      void keep({ key: 'density', value: next })
    },
    setColumns: (next: ColumnKey[] | null) => set(next?.map((key) => words.get(key) ?? key) ?? null),
    /** In px; null = as it comes. */
    setWidth: (key: ColumnKey, width: number | null) =>
      set(columns.map((column) => columnWord(column.key === key ? { ...column, width: width ?? undefined } : column))),
    resetColumns: () => setChanged(null),
  }
}
