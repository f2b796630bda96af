import 'server-only'

/** A file on its way out. */
export interface FileContent {
  name: string
  mediaType: string
  /** Unknown for what is made while it is sent. */
  bytes?: number
  content: ReadableStream<Uint8Array>
}

/** A file to be saved and never to be run: whatever is in it, a browser opens it in no page of ours. */
export function fileResponse(
  { name, mediaType, bytes, content }: FileContent,
  headers: Record<string, string> = {},
): Response {
  return new Response(content, {
    headers: {
      'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      ...(bytes === undefined ? {} : { 'Content-Length': String(bytes) }),
      'Content-Disposition': disposition(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      ...headers,
    },
  })
}

/** RFC 6266: a plain name for old clients, the true one beside it. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
