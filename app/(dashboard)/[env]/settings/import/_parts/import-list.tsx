'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Import } from 'lucide-react'
import { useLiveMessages } from '@/components/layout/live-updates'
import { EmptyState } from '@/components/ui/empty-state'
import { importKeys, importListOptions } from '@/lib/importers/client'
import type { ImportView } from '@/lib/importers/schema'
import { ImportCard } from './import-card'

export function ImportList({ env, initial }: { env: string; initial: ImportView[] }) {
  const client = useQueryClient()
  const { data: imports } = useQuery({ ...importListOptions(env), initialData: initial })
  useLiveMessages((message) => {
    if (message.kind === 'resync' || (message.kind === 'change' && message.change.types.some(isOurs)))
      void client.invalidateQueries({ queryKey: importKeys.list(env) })
  })
  if (imports.length === 0)
    return (
      <EmptyState icon={<Import />} title="Nothing was imported yet">
        Begin with a dry run: it reads everything and says what would be made and what cannot be brought over.
      </EmptyState>
    )
  return (
    <ul className="flex flex-col gap-3">
      {imports.map((found) => (
        <li key={found.id}>
          <ImportCard env={env} found={found} />
        </li>
      ))}
    </ul>
  )
}

const isOurs = (type: string): boolean => type.startsWith('import.')
