import type { ExpoConfig } from 'expo/config'

const VARIANTS = ['development', 'preview', 'production'] as const
const variant = VARIANTS.find((known) => known === (process.env.APP_VARIANT ?? 'development'))
if (!variant) throw new Error(`APP_VARIANT must be one of ${VARIANTS.join(', ')}`)

const suffix = variant === 'production' ? '' : `.${variant}`

// Each variant has an id and a scheme of its own, so that a tester may have all three on one phone.
const config: ExpoConfig = {
  name: variant === 'production' ? 'TrueGul' : `TrueGul (${variant})`,
  slug: 'truegul',
  version: '0.1.0',
  scheme: variant === 'production' ? 'truegul' : `truegul-${variant}`,
  orientation: 'default',
  userInterfaceStyle: 'automatic',
  ios: {
    bundleIdentifier: `kr.truegul.app${suffix}`,
    supportsTablet: true,
    config: { usesNonExemptEncryption: false },
  },
  android: { package: `kr.truegul.app${suffix}`, allowBackup: false },
  // Whatever is shown was in the release: no code comes from elsewhere.
  updates: { enabled: false },
  web: { output: 'single', bundler: 'metro', lang: 'en' },
  plugins: [
    ['expo-router', { sitemap: false }],
    ['expo-secure-store', { faceIDPermission: false }],
    'expo-localization',
    'expo-sqlite',
  ],
  experiments: { typedRoutes: true, reactCompiler: true },
}

export default config
