import 'server-only'
import { Hono } from 'hono'
import { newRequestId } from '@/lib/doors/refusal'
import { AppError, notFound } from '@/lib/kernel/errors'
import { answerCall, refusal } from './answer-call'
import type { Operation } from './operation'
import { operations } from './operations'

/** The native shape as one router: the operations, then 405 for their paths, then 404. */
export function nativeRouter(): Hono {
  const router = new Hono({ strict: false })
  for (const operation of literalFirst(operations))
    router.on(operation.method.toUpperCase(), pathOf(operation), (context) =>
      answerCall(operation, context.req.raw, context.req.param() as Record<string, string>),
    )
  for (const path of new Set(literalFirst(operations).map(pathOf))) {
    const allowed = operations
      .filter((operation) => pathOf(operation) === path)
      .map(({ method }) => method.toUpperCase())
    router.all(path, (context) => methodNotAllowed(context.req.method, allowed))
  }
  router.notFound(() => refusal(notFound('path'), newRequestId()))
  router.onError((error) => refusal(error, newRequestId()))
  return router
}

const pathOf = (operation: Operation) => operation.path.replace(/\{(\w+)\}/g, ':$1')

/** `/cases/bulk` before `/cases/{token}`. */
const literalFirst = (all: Operation[]) =>
  [...all].sort((one, other) => one.path.split('{').length - other.path.split('{').length)

function methodNotAllowed(method: string, allowed: string[]): Response {
  const error = new AppError(
    'invalid',
    'method_not_allowed',
    `This path does not take ${method}; it takes ${allowed.join(', ')}.`,
  )
  return refusal(error, newRequestId(), { Allow: allowed.join(', ') })
}
