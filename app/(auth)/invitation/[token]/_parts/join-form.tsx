'use client'

import { type FormEvent, useState } from 'react'
import { signIn } from '@/components/layout/next-auth'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/doors/result'
import { paths } from '@/lib/paths'
import { acceptInvitationAction } from '../actions'

type JoinFormProps = {
  token: string
  environmentName: string
  email: string
  name: string
  hasAccount: boolean
  passwordLeast: number
}

const unanswered = 'Docket did not answer. Check the connection and try again.'

export function JoinForm({ token, environmentName, email, hasAccount, passwordLeast, ...invited }: JoinFormProps) {
  const [name, setName] = useState(invited.name)
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Pick<Refusal, 'message' | 'problems'> | null>(null)
  const [pending, setPending] = useState(false)
  const problemAt = (field: string) => refusal?.problems.find((problem) => problem.field === field)?.message ?? null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setRefusal(null)
    const result = await acceptInvitationAction({ token, name, password }).catch(() => null)
    if (result?.ok) {
      const { environmentSlug } = result.value
      const outcome = await signIn(email, password)
      return location.replace(outcome === 'signed-in' ? paths.home(environmentSlug) : paths.signIn())
    }
    setRefusal(result?.refusal ?? { message: unanswered, problems: [] })
    setPending(false)
  }

  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-90 flex-col justify-center px-4 py-12">
      <h1 className="text-20 font-semibold">Join {environmentName}</h1>
      <p className="mt-1 mb-6 text-muted">
        {hasAccount
          ? `${email} has an account with Docket already. Its password confirms that it is you.`
          : 'Your name and a password make your account with Docket.'}
      </p>
      <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
        {refusal && !problemAt('name') && !problemAt('password') ? (
          <Notice kind="failure">{refusal.message}</Notice>
        ) : null}
        <Field label="E-mail address">
          <Input type="email" autoComplete="username" readOnly value={email} />
        </Field>
        {hasAccount ? null : (
          <Field label="Name" name="name" error={problemAt('name')}>
            <Input autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        )}
        <Field
          label="Password"
          name="password"
          help={hasAccount ? undefined : `${passwordLeast} characters or more.`}
          error={problemAt('password')}
        >
          <Input
            type="password"
            autoComplete={hasAccount ? 'current-password' : 'new-password'}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="mt-1">
          {hasAccount ? `Join ${environmentName}` : 'Create account and join'}
        </Button>
      </form>
    </main>
  )
}
