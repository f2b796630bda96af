import 'server-only'
import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { AppError } from '@/lib/kernel/errors'
import { type S3Credentials, signS3 } from './s3-sign'
import type { ContentKey, FileStore } from './store'

const emptySha256 = createHash('sha256').digest('hex')
/** A whole request, upload of the largest file included. */
const timeoutMs = 60_000

/** Keeps content in a bucket, each request signed; the checksum of what is put is part of the signature. */
export function s3Store(setting: string): FileStore {
  const { base, credentials } = readSetting(setting)
  const ask = async (method: string, { environmentId, sha256 }: ContentKey, body?: Blob): Promise<Response> => {
    const url = new URL(`${base}/${environmentId}/${sha256}`)
    const bodySha256 = body ? sha256 : emptySha256
    const headers = signS3({ method, url, bodySha256, at: new Date() }, credentials)
    return fetch(url, { method, headers, body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }).catch(
      (cause) => {
        throw unavailable(cause)
      },
    )
  }
  const demand = async (method: string, key: ContentKey, body?: Blob) => {
    const response = await ask(method, key, body)
    if (response.ok) return response
    await response.body?.cancel()
    throw unavailable(new Error(`${method} answered ${response.status}`))
  }
  return {
    async put(key, { path }) {
      await drain(await demand('PUT', key, await openAsBlob(path)))
    },
    async has(key) {
      const { ok, status } = await ask('HEAD', key)
      if (!ok && status !== 404) throw unavailable(new Error(`HEAD answered ${status}`))
      return ok
    },
    async read(key) {
      const { body } = await demand('GET', key)
      if (!body) throw unavailable(new Error('no body'))
      return body
    },
    async remove(key) {
      await drain(await demand('DELETE', key))
    },
  }
}

const drain = (response: Response) => response.arrayBuffer()

const unavailable = (cause: unknown) =>
  new AppError('unavailable', 'file_unavailable', 'The store of the attached files cannot be reached just now.', {
    cause,
  })

/** `https://key:secret@host/bucket?region=…`, or `s3://key:secret@bucket?region=…` for Amazon's own. */
function readSetting(setting: string): { base: string; credentials: S3Credentials } {
  const url = new URL(setting)
  const region = url.searchParams.get('region') ?? 'us-east-1'
  const credentials = {
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region,
  }
  const path = url.pathname.replace(/\/+$/, '')
  const place =
    url.protocol === 's3:' ? `https://s3.${region}.amazonaws.com/${url.host}` : `${url.protocol}//${url.host}`
  return { base: `${place}${path}`, credentials }
}
