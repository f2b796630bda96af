'use client'

import type { ReactNode } from 'react'
import { CasePreview } from '@/app/(dashboard)/[env]/cases/[caseId]/_parts/case-preview'
import { useEditor } from '../editor-context'
import { usePreview } from './preview-context'

const nobody = { people: [], teams: [], queues: [] }

/** The case page as this draft lays it out; with children, whatever of it they draw. */
export function PreviewFrame({ children }: { children?: ReactNode }) {
  const { env, viewer } = useEditor()
  const { detail } = usePreview()
  return (
    <CasePreview env={env} viewer={{ ...viewer, permissions: [] }} directory={nobody} detail={detail}>
      {children}
    </CasePreview>
  )
}
