/** The first stop for Tab; leads past the sidebar to `<main id="main">`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-control bg-accent px-3 py-1.5 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
    >
      Skip to the content
    </a>
  )
}
