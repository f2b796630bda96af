'use client'

import { Avatar } from '@/components/ui/avatar'
import type { DemoLoginChoice } from './sign-in-form'

type DemoLoginsProps = { logins: readonly DemoLoginChoice[]; onChoose: (login: DemoLoginChoice) => void }

/** Only beside the embedded database with its demo; choosing one fills the form. */
export function DemoLogins({ logins, onChoose }: DemoLoginsProps) {
  return (
    <section aria-labelledby="demo-logins" className="mt-8 border-t border-hairline pt-4">
      <h2 id="demo-logins" className="font-medium">
        Demo logins
      </h2>
      <p className="mt-0.5 mb-2 text-12 text-muted">
        This database holds made-up cases. Choose a person to fill in the form; the password is{' '}
        <span className="font-mono text-text">{logins[0]?.password}</span>.
      </p>
      <ul className="-mx-2">
        {logins.map((login) => (
          <li key={login.email}>
            <button
              type="button"
              onClick={() => onChoose(login)}
              className="flex h-9 w-full items-center gap-2 rounded-control px-2 text-start hover:bg-hover"
            >
              <Avatar id={login.email} name={login.name} size={24} decorative />
              <span className="min-w-0 flex-1 truncate">{login.name}</span>
              <span className="text-12 text-muted first-letter:uppercase">{login.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
