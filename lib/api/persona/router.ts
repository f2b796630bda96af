import 'server-only'
import { Hono } from 'hono'
import { newRequestId } from '@/lib/doors/refusal'
import { AppError, notFound } from '@/lib/kernel/errors'
import { answerCall, refusal } from './answer-call'
import { openLink } from './open-link'
import type { Operation } from './operation'
import { operations } from './operations'

const base = '/api/v1'

/** Persona's shape as one router: the operations, then 405 for their paths, then 404. */
export function personaRouter(): Hono {
  const router = new Hono({ strict: false })
  const sorted = [...operations].sort((one, other) => one.path.split('{').length - other.path.split('{').length)
  for (const operation of sorted)
    router.on(operation.method.toUpperCase(), pathOf(operation), (context) =>
      answerCall(operation, context.req.raw, context.req.param() as Record<string, string>),
    )
  // what a link in an answer leads to: the link itself is the key
  router.get(`${base}/files/:file/:name`, ({ req }) => openLink(req.raw, req.param('file')))
  for (const path of new Set(sorted.map(pathOf))) {
    const allowed = operations
      .filter((operation) => pathOf(operation) === path)
      .map(({ method }) => method.toUpperCase())
    router.all(path, ({ req }) => {
      const message = `This path does not take ${req.method}; it takes ${allowed.join(', ')}.`
      return refusal(new AppError('invalid', 'method_not_allowed', message), newRequestId(), {
        Allow: allowed.join(', '),
      })
    })
  }
  router.notFound(() => refusal(notFound('path'), newRequestId()))
  router.onError((error) => refusal(error, newRequestId()))
  return router
}

const pathOf = (operation: Operation) => base + operation.path.replace(/\{(\w+)\}/g, ':$1')
