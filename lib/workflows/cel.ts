import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { withWords } from './cel-words'
import type { Shape } from './view'

const options = {
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: 500, maxDepth: 32, maxListElements: 200, maxMapEntries: 200 },
}
export const celRoots = ['trigger', 'steps', 'variables', 'round'] as const

/** Numbers of JSON are doubles; people write `amount * 2` all the same. */
function withPlainNumbers(environment: Environment): Environment {
  for (const [sign, compute] of Object.entries({
    '+': (one: number, other: number) => one + other,
    '-': (one: number, other: number) => one - other,
    '*': (one: number, other: number) => one * other,
    '/': (one: number, other: number) => one / other,
  })) {
    environment.registerOperator(`double ${sign} int`, (one: number, other: bigint) => compute(one, Number(other)))
    environment.registerOperator(`int ${sign} double`, (one: bigint, other: number) => compute(Number(one), other))
  }
  return environment
}

/** What evaluates: knows the four roots, of no type. */
const untyped = (() => {
  const environment = withWords(withPlainNumbers(new Environment(options)))
  for (const root of celRoots) environment.registerVariable(root, 'dyn')
  return environment
})()

type Evaluate = (values: Record<string, unknown>) => unknown
const kept = new Map<string, Evaluate>()

/** @throws Error where a member is missing or types do not fit */
export function evaluateCel(expression: string, values: Record<string, unknown>): unknown {
  let evaluate = kept.get(expression)
  if (!evaluate) {
    evaluate = untyped.parse(expression) as Evaluate
    if (kept.size >= 2000) kept.delete(kept.keys().next().value as string)
    kept.set(expression, evaluate)
  }
  return plain(evaluate(values))
}

/** CEL's whole numbers as JSON's. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [String(key), plain(member)]))
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]))
  return value ?? null
}

/** A sentence about what is wrong, or null; `type` is CEL's name of what comes out. */
export function checkCel(expression: string, shapes: Record<string, Shape>): { wrong: string | null; type: string } {
  try {
    const environment = withWords(withPlainNumbers(new Environment(options)))
    for (const root of celRoots) declare(environment, root, shapes[root])
    const result = environment.check(expression)
    if (!result.valid) return { wrong: firstLine(result.error?.message ?? 'it cannot be read'), type: '' }
    if (calls(untyped.parse(expression).ast, 'matches'))
      return { wrong: 'matches() is not offered: use contains, startsWith or endsWith', type: '' }
    return { wrong: null, type: result.type ?? 'dyn' }
  } catch (error) {
    return { wrong: firstLine(error instanceof Error ? error.message : 'it cannot be read'), type: '' }
  }
}

const firstLine = (message: string) => message.split('\n')[0] ?? message

type Declared = string | { [member: string]: Declared }

function declare(environment: Environment, name: string, shape: Shape | undefined) {
  const declared = shape ? declaredAs(shape) : 'map'
  if (typeof declared === 'string') environment.registerVariable(name, declared)
  else environment.registerVariable({ name, schema: declared as never })
}

/** What may be missing or null is of no type: CEL has no "text or nothing". */
function declaredAs(shape: Shape): Declared {
  if (shape.optional) return 'dyn'
  switch (shape.kind) {
    case 'text':
    case 'date_time':
      return 'string'
    case 'number':
      return 'double'
    case 'boolean':
      return 'bool'
    case 'list': {
      const of = declaredAs(shape.of)
      return typeof of === 'string' ? `list<${of}>` : 'list<dyn>'
    }
    case 'object':
      if (shape.open || Object.keys(shape.members).length === 0) return 'map<string, dyn>'
      return Object.fromEntries(Object.entries(shape.members).map(([key, member]) => [key, declaredAs(member)]))
    case 'any':
      return 'dyn'
  }
}

/** Paths an expression reads, as far as they are written out: `steps.find.count`. */
export function celPaths(expression: string): string[][] {
  const paths: string[][] = []
  try {
    collect(untyped.parse(expression).ast, paths)
  } catch {
    return []
  }
  return paths
}

function collect(node: ASTNode, paths: string[][]): void {
  const path = pathOfNode(node)
  if (path) {
    if ((celRoots as readonly string[]).includes(path[0] ?? '')) paths.push(path)
    return
  }
  for (const part of partsOf(node)) collect(part, paths)
}

function pathOfNode(node: ASTNode): string[] | null {
  if (node.op === 'id') return [node.args]
  if (node.op !== '.' && node.op !== '.?') return null
  const before = pathOfNode(node.args[0])
  return before && [...before, node.args[1]]
}

const isNode = (value: unknown): value is ASTNode => value !== null && typeof value === 'object' && 'op' in value

function partsOf(node: ASTNode): ASTNode[] {
  const found: ASTNode[] = []
  const look = (value: unknown) => {
    if (isNode(value)) found.push(value)
    else if (Array.isArray(value)) value.forEach(look)
  }
  look(node.args)
  return found
}

const calls = (node: ASTNode, name: string): boolean =>
  ((node.op === 'call' || node.op === 'rcall') && node.args[0] === name) ||
  partsOf(node).some((part) => calls(part, name))
