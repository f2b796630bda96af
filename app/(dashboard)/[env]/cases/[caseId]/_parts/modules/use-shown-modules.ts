'use client'

import { useMemo } from 'react'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { shownModules } from '@/lib/templates/visibility-rules'
import { useCase } from '../case-context'
import { useFacts } from '../use-facts'

/** The modules whose condition holds of the case as it stands now. */
export function useShownModules(modules: readonly LayoutModule[]): LayoutModule[] {
  const { definition } = useCase().detail
  const facts = useFacts()
  return useMemo(() => shownModules(definition, facts, modules), [definition, facts, modules])
}
