'use client'

import { KeyRound } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { signOut } from './next-auth'

/** Signed in, and a member of nothing: only somebody else can change that. */
export function NoEnvironment({ name }: { name: string }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<KeyRound />}
        title={`${name}, no environment is open to you`}
        action={<Button onClick={() => void signOut()}>Sign out</Button>}
      >
        Ask an administrator of your organization to add you to one.
      </EmptyState>
    </main>
  )
}
