'use client'

import { useEffect, useRef } from 'react'

const first = 'input, button'
const remover = 'button[aria-label^="Remove"]'

/**
 * Keeps the focus of somebody at the keyboard with the list they change: on what was added, on the next of what was
 * removed, on the same button of what was moved; where nothing is left, on the button that adds. The frame holds the list
 * and that button.
 */
export function useListFocus<Frame extends HTMLElement = HTMLDivElement>() {
  const frame = useRef<Frame>(null)
  const wanted = useRef<{ index: number; selector: string } | null>(null)
  useEffect(() => {
    if (!wanted.current || !frame.current) return
    const { index, selector } = wanted.current
    wanted.current = null
    const list = frame.current.matches('ol, ul') ? frame.current : frame.current.querySelector(':is(ol, ul)')
    const rows = list ? [...list.children] : []
    const row = rows[Math.min(index, rows.length - 1)]
    const rest = [...frame.current.querySelectorAll<HTMLElement>(first)].filter((control) => !list?.contains(control))
    const target = row ? (row.querySelector<HTMLElement>(selector) ?? row.querySelector<HTMLElement>(first)) : rest[0]
    target?.focus()
  })
  const want = (index: number, selector: string) => {
    wanted.current = { index, selector }
  }
  return {
    frame,
    added: (index: number) => want(index, first),
    removed: (index: number) => want(index, remover),
    moved: (from: number, to: number) => want(to, `button[aria-label$="${to < from ? ' up' : ' down'}"]`),
  }
}
