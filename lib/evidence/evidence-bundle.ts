import 'server-only'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { getCaseInput } from '@/lib/cases/queries/get-case'
import type { FileView } from '@/lib/files/schema'
import { fileStore } from '@/lib/files/store'
import type { Actor } from '@/lib/kernel/actor'
import { caseName } from '@/lib/kernel/case-name'
import { AppError } from '@/lib/kernel/errors'
import { type CaseEvidence, gatherEvidence } from './gather-evidence'
import { summaryHtml } from './summary-html'
import { type Written, type ZipEntry, zipOf } from './zip'

export interface EvidenceBundle {
  name: string
  mediaType: 'application/zip'
  content: ReadableStream<Uint8Array>
}

/** Bytes of files: a ZIP of the plain format ends at 4 GiB. */
const bundleMost = 3 * 1024 ** 3

/** Everything about a case in one ZIP: summary, data, trail, files and the hashes of them all. @throws AppError `not_found`, `invalid` evidence_too_large */
export async function evidenceBundle(actor: Actor, input: z.input<typeof getCaseInput>): Promise<EvidenceBundle> {
  const evidence = await gatherEvidence(actor, input)
  const { case: caseView, files } = evidence.detail
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > bundleMost)
    throw new AppError(
      'invalid',
      'evidence_too_large',
      'The files of this case are over 3 GiB; download them one by one.',
    )
  const paths = filePaths(files)
  const parts = zipOf(entries(actor.environmentId, evidence, paths), (written) => manifest(evidence, paths, written))
  return {
    name: `${caseName(caseView.number)}-evidence.zip`,
    mediaType: 'application/zip',
    content: Readable.toWeb(Readable.from(parts, { objectMode: false })) as ReadableStream<Uint8Array>,
  }
}

async function* entries(
  environmentId: string,
  evidence: CaseEvidence,
  paths: Map<string, string>,
): AsyncGenerator<ZipEntry> {
  const { definition, objects, files, comments, ...rest } = evidence.detail
  yield { path: 'summary.html', content: [Buffer.from(summaryHtml(evidence, paths))] }
  yield json('case.json', rest)
  yield json('template.json', definition)
  yield json('objects.json', objects)
  yield json('comments.json', comments)
  yield json('files.json', files)
  yield json('trail.json', evidence.trail)
  for (const file of files) {
    const content = await fileStore().read({ environmentId, sha256: file.sha256 })
    yield {
      path: paths.get(file.id) ?? file.id,
      stored: true,
      content: content as AsyncIterable<Uint8Array> & typeof content,
    }
  }
}

const json = (path: string, value: unknown): ZipEntry => ({
  path,
  content: [Buffer.from(`${JSON.stringify(value, null, 2)}\n`)],
})

/** Numbered in the order they were attached, so that two of one name are two. */
const filePaths = (files: FileView[]) =>
  new Map(
    files.map(({ id, name }, at) => [
      id,
      `files/${String(at + 1).padStart(3, '0')}-${name.replace(/[<>:"|?*]/g, '_')}`,
    ]),
  )

/** What was written with its hashes, for people and for `sha256sum --check`; a file that is not what was attached is named. */
function manifest({ detail, trail, madeAt }: CaseEvidence, paths: Map<string, string>, written: Written[]): ZipEntry[] {
  const attached = new Map(detail.files.map((file) => [paths.get(file.id), file.sha256]))
  const files = written.map((entry) => {
    const attachedSha256 = attached.get(entry.path)
    return attachedSha256 === undefined ? entry : { ...entry, attachedSha256, intact: attachedSha256 === entry.sha256 }
  })
  const sums = written.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
  return [
    json('manifest.json', {
      case: caseName(detail.case.number),
      caseId: detail.case.id,
      caseVersion: detail.case.version,
      madeAt,
      chain: trail.chain,
      files,
    }),
    { path: 'SHA256SUMS', content: [Buffer.from(sums)] },
  ]
}
