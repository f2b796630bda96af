'use client'

import { useEffect } from 'react'
import { paths } from '@/lib/paths'

/** Nobody is signed in: a full load, so that nothing of an ended session stays in memory, and back here afterwards. */
export function ToSignIn() {
  useEffect(() => {
    location.replace(paths.signIn(location.pathname + location.search))
  }, [])
  return (
    <noscript>
      <a href={paths.signIn()}>Sign in</a>
    </noscript>
  )
}
