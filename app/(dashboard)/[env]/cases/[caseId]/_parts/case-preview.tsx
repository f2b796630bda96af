'use client'

import type { ReactNode } from 'react'
import type { CaseDetail } from '@/lib/cases/detail'
import { CasePreviewProvider, type Directory, type Viewer } from './case-context'
import { CaseTabs } from './case-tabs'
import { OpenablesProvider } from './openables'
import { PlacesProvider } from './places'
import { CaseChangesProvider } from './use-case-change'

type CasePreviewProps = {
  env: string
  viewer: Viewer
  directory: Directory
  detail: CaseDetail
  /** Draws modules of its own choosing; the tabs as a reviewer has them where left out. */
  children?: ReactNode
}

/** The reviewer's page of a case, as the template in `detail` lays it out; nothing on it can be changed. */
export function CasePreview({ children, ...rest }: CasePreviewProps) {
  return (
    <CasePreviewProvider {...rest}>
      <OpenablesProvider>
        <CaseChangesProvider>
          <PlacesProvider>{children ?? <CaseTabs />}</PlacesProvider>
        </CaseChangesProvider>
      </OpenablesProvider>
    </CasePreviewProvider>
  )
}
