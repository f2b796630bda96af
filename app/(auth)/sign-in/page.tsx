import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Unavailable } from '@/components/layout/unavailable'
import { currentSession } from '@/lib/auth/current-session'
import { listDemoLogins } from '@/lib/auth/demo-logins'
import { toAppError } from '@/lib/db/errors'
import { SignInForm } from './_parts/sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams
  const target = ownPath(next)
  const session = await currentSession().catch((error) => toAppError(error))
  if (session instanceof Error) return <Unavailable />
  if (session) redirect(target)
  return <SignInForm next={target} demoLogins={await listDemoLogins()} />
}

/** A path of ours to go on to; anything that could lead elsewhere becomes the start page. */
function ownPath(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
