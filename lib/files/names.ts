export type Preview = 'pdf' | 'image' | 'text' | null

interface MediaTypeLook {
  label: string
  /** Endings a file of this type keeps; any other gets the first of these behind it. */
  endings: readonly string[]
  /** What the page can show of it by itself. */
  preview: Preview
}

/** What may be attached, by what the bytes say. */
export const mediaTypes = {
  'application/pdf': { label: 'PDF', endings: ['pdf'], preview: 'pdf' },
  'image/png': { label: 'PNG image', endings: ['png'], preview: 'image' },
  'image/jpeg': { label: 'JPEG image', endings: ['jpg', 'jpeg'], preview: 'image' },
  'image/gif': { label: 'GIF image', endings: ['gif'], preview: 'image' },
  'image/webp': { label: 'WebP image', endings: ['webp'], preview: 'image' },
  'image/tiff': { label: 'TIFF image', endings: ['tif', 'tiff'], preview: null },
  'image/heic': { label: 'HEIC image', endings: ['heic', 'heif'], preview: null },
  'text/plain': { label: 'Text', endings: ['txt', 'log', 'md', 'json', 'xml', 'eml'], preview: 'text' },
  'text/csv': { label: 'CSV', endings: ['csv'], preview: 'text' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word document',
    endings: ['docx'],
    preview: null,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'Excel workbook',
    endings: ['xlsx'],
    preview: null,
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    label: 'PowerPoint presentation',
    endings: ['pptx'],
    preview: null,
  },
} as const satisfies Record<string, MediaTypeLook>

export type MediaType = keyof typeof mediaTypes
export const mediaTypeNames = Object.keys(mediaTypes) as MediaType[]
export const lookOf = (mediaType: MediaType): MediaTypeLook => mediaTypes[mediaType]

export const allowedTypesSentence =
  'Attach a PDF, an image (PNG, JPEG, GIF, WebP, TIFF, HEIC), text, CSV, or a Word, Excel or PowerPoint file without macros.'
