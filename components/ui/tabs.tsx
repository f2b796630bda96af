'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Count } from './count'
import { tabStyles } from './tab-styles'

export type Tab = { value: string; label: string; content: ReactNode; count?: number; icon?: ReactNode }

type TabsProps = {
  tabs: readonly Tab[]
  /** Names the list of tabs. */
  label: string
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  className?: string
  panelClassName?: string
}

export function Tabs({ tabs, label, value, defaultValue, onValueChange, className, panelClassName }: TabsProps) {
  return (
    <Base.Root
      value={value}
      defaultValue={value === undefined ? (defaultValue ?? tabs[0]?.value) : undefined}
      onValueChange={onValueChange}
      className={className}
    >
      <Base.List
        aria-label={label}
        activateOnFocus
        className="flex gap-4 overflow-x-auto border-b border-hairline px-0.5"
      >
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={tabStyles}>
            {tab.icon}
            {tab.label}
            {tab.count === undefined ? null : <Count value={tab.count} />}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={classNames('pt-4 outline-offset-2', panelClassName)}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
