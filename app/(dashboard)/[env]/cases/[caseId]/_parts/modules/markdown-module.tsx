'use client'

import { Fragment } from 'react'
import { valueText } from '@/components/fields/value-text'
import { useClock } from '@/components/ui/clock-provider'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'

/** The template's words with `{{fields.x}}` filled in: paragraphs, lists, bold. Built from elements, never from HTML. */
export function MarkdownModule({ module }: { module: LayoutModule }) {
  const { detail } = useCase()
  const { locale, timeZone } = useClock()
  const fill = (text: string) =>
    text.replace(/\{\{\s*fields\.(\w+)\s*\}\}/g, (_whole, key: string) => {
      const field = detail.definition.fields.find((known) => known.key === key)
      const value = detail.case.fields[key]
      if (!field || value === undefined || value === null) return '–'
      return valueText(field, value, { locale, timeZone })
    })
  const blocks = (module.text ?? '').split(/\n{2,}/)
  return (
    <div className="flex flex-col gap-2 text-14 text-pretty">
      {blocks.map((block) => (
        <Block key={block} lines={block.split('\n').filter(Boolean)} fill={fill} />
      ))}
    </div>
  )
}

type BlockProps = { lines: string[]; fill: (text: string) => string }

function Block({ lines, fill }: BlockProps) {
  if (lines.every((line) => /^\s*[-*] /.test(line)))
    return (
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>
            <Inline text={line.replace(/^\s*[-*] /, '')} fill={fill} />
          </li>
        ))}
      </ul>
    )
  const [first = ''] = lines
  if (lines.length === 1 && /^#{1,6} /.test(first))
    return (
      <p className="font-semibold">
        <Inline text={first.replace(/^#+ /, '')} fill={fill} />
      </p>
    )
  return (
    <p>
      <Inline text={lines.join(' ')} fill={fill} />
    </p>
  )
}

function Inline({ text, fill }: { text: string; fill: BlockProps['fill'] }) {
  const parts = text.split(/\*\*(.+?)\*\*/g)
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order
    <Fragment key={at}>{at % 2 === 1 ? <strong className="font-semibold">{fill(part)}</strong> : fill(part)}</Fragment>
  ))
}
