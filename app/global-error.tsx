'use client'

import './globals.css'

/** When even the frame of the pages failed: nothing here may fail in turn, so it is plain. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body>
        <main className="mx-auto max-w-90 px-4 py-24 text-center">
          <h1 className="text-16 font-semibold">Docket cannot be shown just now</h1>
          <p className="mt-1 text-muted">Nothing is lost. Load the page again in a moment.</p>
          <a href="/" className="mt-4 inline-block text-link underline">
            Load again
          </a>
        </main>
      </body>
    </html>
  )
}
