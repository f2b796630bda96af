import 'server-only'
import { verify } from '@node-rs/argon2'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { endSession, findSignIn, openSession } from './sessions'

/** Compared against when nobody has that address, so that a wrong address and a wrong password take equally long. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$7yRu2vZFZ1pN8rSJ9mTm4K4cJpE3b7oGv3lqYwqk2Xo'

/** next-auth carries a session id in its signed cookie; whether that session still stands is asked of its row each time. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 30 * 24 * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given, request) {
          if (!given?.email || !given.password || given.password.length > 1000) return null
          const found = await findSignIn(given.email)
          const matches = await verify(found?.passwordHash ?? nobodysHash, given.password).catch(() => false)
          if (!found?.passwordHash || !matches) return null
          const agent = request.headers?.['user-agent']
          const sessionId = await openSession(found.id, typeof agent === 'string' ? agent.slice(0, 300) : null)
          return { id: found.id, sessionId }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user && 'sessionId' in user ? { sub: user.id, sessionId: user.sessionId } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === 'string') await endSession(token.sessionId)
      },
    },
  }
}
