import 'server-only'
import { randomUUID } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Client, escapeIdentifier, Pool, type PoolClient } from 'pg'
import { type Migration, migrationsDir, readMigrations, readSchemaFiles } from './migration-files'

/**
 * Prisma's own schema engine, compiled to WebAssembly. Its command line downloads a native engine at first use, which
 * an offline machine cannot; this one comes with the locked packages and keeps the same books (`_prisma_migrations`).
 */
async function withEngine<T>(connectionString: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  glue ??= loadGlue()
  const { SchemaEngine: Engine } = await glue
  const connections = new EngineConnections(connectionParts(connectionString))
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(connections)
    return await use(await Engine.new({ datamodels: readSchemaFiles() }, () => undefined, adapter))
  } finally {
    await connections.close()
  }
}

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let glue: Promise<Glue> | undefined // once a process: the glue keeps views of the memory of the instance it met first

async function loadGlue(): Promise<Glue> {
  const imports = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const here = createRequire(join(process.cwd(), 'package.json'))
  const script = here.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(script.replace(/\.js$/, '.wasm')))
  const { exports } = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': imports as unknown as WebAssembly.ModuleImports,
  })
  imports.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  return imports
}

/**
 * Prisma's adapter, mended in three places: it cuts a script at every semicolon, also inside a function's body, and runs
 * the pieces one by one, so that a failure in the middle stays half applied; it drops its scratch database while still
 * connected to it, which PostgreSQL refuses; and it cannot read the catalogue's one-letter columns.
 */
class EngineConnections extends PrismaPg {
  private readonly pools: Pool[] = []

  constructor(private readonly parts: ConnectionParts) {
    super(parts)
  }

  override async connect() {
    return this.open(this.parts.database)
  }

  override async connectToShadowDb() {
    const database = `docket_scratch_${randomUUID()}`
    await this.administer(`create database ${escapeIdentifier(database)}`)
    const adapter = await this.open(database)
    const disconnect = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await disconnect()
      await this.administer(`drop database ${escapeIdentifier(database)} with (force)`)
    }
    return adapter
  }

  /** The engine itself leaves its connections open. */
  async close(): Promise<void> {
    await Promise.all(this.pools.filter((pool) => !pool.ended).map((pool) => pool.end()))
  }

  private async open(database: string) {
    const pool = new Pool({ ...this.parts, database })
    const letterColumns = new Set<string>()
    this.pools.push(pool)
    pool.on('connect', (client) => announceLettersAsText(client, letterColumns))
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
    // Sent as one message without parameters, PostgreSQL runs a whole script as one transaction.
    adapter.executeScript = async (script) => void (await adapter.executeRaw({ sql: script, args: [], argTypes: [] }))
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const types = result.columnTypes.map((type, index) =>
        letterColumns.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes: types }
    }
    return adapter
  }

  private async administer(statement: string): Promise<void> {
    const client = new Client(this.parts)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
}

/**
 * The catalogue's type "char" (18) reaches the adapter as text (25), which it knows.
 * @param letterColumns receives the names of the columns that were told so.
 */
function announceLettersAsText(client: PoolClient, letterColumns: Set<string>): void {
  const { connection } = client as PoolClient & { connection: EventEmitter }
  connection.prependListener('rowDescription', (message: { fields: { name: string; dataTypeID: number }[] }) => {
    for (const field of message.fields) {
      if (field.dataTypeID !== 18) continue
      field.dataTypeID = 25
      letterColumns.add(field.name)
    }
  })
}

type ConnectionParts = ReturnType<typeof connectionParts>

/** In parts, because the adapter's scratch database replaces `database`, which a connection string would overrule. */
function connectionParts(connectionString: string) {
  const url = new URL(connectionString)
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? ''),
  }
}

const filters = { externalTables: [], externalEnums: [] }

/** @returns the names of the migrations that were applied now. */
export async function applyMigrations(connectionString: string, migrations: Migration[]): Promise<string[]> {
  return withEngine(connectionString, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: listOf(migrations), filters }).catch((cause) => {
      throw new Error(`A migration failed and was undone as a whole.\n${cause.message}`, { cause })
    })
    return result.appliedMigrationNames
  })
}

/**
 * The SQL that would turn what the migrations make into what the Prisma schema says; empty where they agree.
 * Makes and drops a scratch database on the server of `connectionString`.
 */
export async function diffMigrationsAgainstSchema(connectionString: string): Promise<string> {
  const migrations = readMigrations()
  const files = readSchemaFiles().map(([path, content]) => ({ path, content }))
  return withEngine(connectionString, async (engine) => {
    const result = await engine.diff({
      from: migrations.length ? { tag: 'migrations', ...listOf(migrations) } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    })
    const sql = result.stdout ?? ''
    return sql.replace(/^--.*$/gm, '').trim() ? sql : ''
  })
}

function listOf(migrations: Migration[]): MigrationList {
  return {
    baseDir: migrationsDir(),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
