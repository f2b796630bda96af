import { expect, it } from 'vitest'
import { env } from '@/lib/env'
import { database } from './client'
import { doorUrl } from './door-url'

it('is a login that cannot be left for one that may more, not even by whoever came to write SQL', async () => {
  const client = await database().pool.connect()
  try {
    await client.query('reset role')
    expect((await client.query('select current_user::text as name')).rows).toEqual([{ name: 'docket_app' }])
    await client.query('set role none')
    expect((await client.query('select current_user::text as name')).rows).toEqual([{ name: 'docket_login' }])
    expect((await client.query('select id from cases')).rows).toEqual([])
    for (const more of [
      'set role docket_owner',
      'set session authorization docket_owner',
      'alter role docket_login bypassrls',
      'alter table cases disable row level security',
      'delete from events',
      'select * from sessions',
      'create role another',
    ])
      await expect(client.query(more), more).rejects.toThrow(/denied|not permitted|must be owner/)
  } finally {
    client.release(true)
  }
})

it('is the database’s own address where no other login is named, and keeps what stands in a password', () => {
  const { DATABASE_LOGIN } = env()
  try {
    env().DATABASE_LOGIN = undefined
    expect(doorUrl()).toBe(env().DATABASE_URL)
    env().DATABASE_LOGIN = 'docket_login:a:b@c/d?'
    expect(decodeURIComponent(new URL(doorUrl()).password)).toBe('a:b@c/d?')
    expect(new URL(doorUrl()).pathname).toBe(new URL(env().DATABASE_URL).pathname)
  } finally {
    env().DATABASE_LOGIN = DATABASE_LOGIN
  }
})
