'use client'

import { type FormEvent, useRef, useState } from 'react'
import { type SignInOutcome, signIn } from '@/components/layout/next-auth'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { DemoLogins } from './demo-logins'

export type DemoLoginChoice = { name: string; role: string; email: string; password: string }

const sentences: Record<Exclude<SignInOutcome, 'signed-in'>, string> = {
  refused: 'That e-mail address and password do not belong together.',
  unavailable: 'Signing in is not possible just now. Try again in a moment.',
}

export function SignInForm({ next, demoLogins }: { next: string; demoLogins: readonly DemoLoginChoice[] }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const passwordInput = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setProblem(null)
    const outcome = await signIn(email, password)
    if (outcome === 'signed-in') return location.assign(next)
    setPending(false)
    setProblem(sentences[outcome])
    passwordInput.current?.select()
  }

  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-90 flex-col justify-center px-4 py-12">
      <h1 className="mb-6 flex items-center gap-2.5 text-20 font-semibold">
        <Mark />
        Sign in to Docket
      </h1>
      <form method="post" onSubmit={submit} className="flex flex-col gap-3">
        {problem ? <Notice kind="failure">{problem}</Notice> : null}
        <Field label="E-mail address" name="email">
          <Input
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field label="Password" name="password">
          <Input
            ref={passwordInput}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="mt-1">
          Sign in
        </Button>
      </form>
      {demoLogins.length > 0 ? (
        <DemoLogins
          logins={demoLogins}
          onChoose={(login) => {
            setEmail(login.email)
            setPassword(login.password)
            setProblem(null)
          }}
        />
      ) : null}
    </main>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 text-accent">
      <rect x="2" y="3" width="20" height="18" rx="4" fill="currentColor" />
      <path d="M7 9h10M7 13h6" className="stroke-on-accent" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
