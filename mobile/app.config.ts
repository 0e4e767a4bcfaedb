import type { ExpoConfig } from 'expo/config'
import { AndroidConfig, type ConfigPlugin, withAndroidManifest } from 'expo/config-plugins'
import { privacyManifests } from './privacy-manifests.ts'

const VARIANTS = ['development', 'preview', 'production'] as const
const variant = VARIANTS.find((known) => known === (process.env.APP_VARIANT ?? 'development'))
if (!variant) throw new Error(`APP_VARIANT must be one of ${VARIANTS.join(', ')}`)

const isDevelopment = variant === 'development'
const suffix = variant === 'production' ? '' : `.${variant}`
/** Where links to results and in mails lead, without scheme, like truegul.example.org. Without it the app takes only its own scheme. */
const linkHost = process.env.TRUEGUL_LINK_HOST
const apiUrl = process.env.EXPO_PUBLIC_API_URL ?? ''
if (!isDevelopment && !/^https:\/\/[^/?#]+$/.test(apiUrl))
  throw new Error(
    'EXPO_PUBLIC_API_URL must be the API server’s https address without a path, like https://api.example.org',
  )

/** Firebase's configuration of the Android app. A build without it works and cannot be told of results. */
const googleServicesFile = process.env.GOOGLE_SERVICES_JSON

const LIGHT = '#FBFAF6'
const DARK = '#14171A'

// Each variant has an id and a scheme of its own, so that a tester may have all three on one phone.
const config: ExpoConfig = {
  name: variant === 'production' ? 'TrueGul' : `TrueGul (${variant})`,
  slug: 'truegul',
  version: '0.1.0',
  scheme: variant === 'production' ? 'truegul' : `truegul-${variant}`,
  orientation: 'default',
  userInterfaceStyle: 'automatic',
  icon: './assets/icon.png',
  // The other variants say in both languages which they are.
  ...(variant === 'production' && { locales: { en: './locales/en.json', ko: './locales/ko.json' } }),
  ios: {
    bundleIdentifier: `kr.truegul.app${suffix}`,
    supportsTablet: true,
    config: { usesNonExemptEncryption: false },
    infoPlist: {
      CFBundleAllowMixedLocalizations: true,
      NSAppTransportSecurity: { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: isDevelopment },
    },
    privacyManifests,
    ...(linkHost && { associatedDomains: [`applinks:${linkHost}`] }),
  },
  android: {
    package: `kr.truegul.app${suffix}`,
    allowBackup: false,
    ...(googleServicesFile && { googleServicesFile }),
    // The app itself asks before the phone does: features/result/waiting.
    permissions: ['android.permission.POST_NOTIFICATIONS'],
    adaptiveIcon: {
      backgroundColor: '#1A1D21',
      foregroundImage: './assets/adaptive-foreground.png',
      monochromeImage: './assets/adaptive-monochrome.png',
    },
    blockedPermissions: [
      'android.permission.READ_EXTERNAL_STORAGE',
      'android.permission.WRITE_EXTERNAL_STORAGE',
      'android.permission.SYSTEM_ALERT_WINDOW',
      'android.permission.VIBRATE',
      // For notifications that the phone itself plans; ours all come from the server.
      'android.permission.RECEIVE_BOOT_COMPLETED',
      'android.permission.USE_BIOMETRIC',
      'android.permission.USE_FINGERPRINT',
    ],
    ...(linkHost && {
      intentFilters: [
        {
          action: 'VIEW',
          autoVerify: true,
          data: [
            { scheme: 'https', host: linkHost, pathPrefix: '/result' },
            // From mails: their token stands behind the #, which a filter does not see.
            { scheme: 'https', host: linkHost, path: '/reset' },
            { scheme: 'https', host: linkHost, path: '/confirm' },
          ],
          category: ['BROWSABLE', 'DEFAULT'],
        },
      ],
    }),
  },
  // Whatever is shown was in the release: no code comes from elsewhere.
  updates: { enabled: false },
  web: { output: 'single', bundler: 'metro', lang: 'en' },
  plugins: [
    ['expo-router', { sitemap: false }],
    ['expo-secure-store', { faceIDPermission: false }],
    ['expo-localization', { supportedLocales: ['en', 'ko'] }],
    'expo-sqlite',
    [
      'expo-notifications',
      {
        icon: './assets/notification.png',
        color: '#1A1D21',
        defaultChannel: 'results',
        mode: isDevelopment ? 'development' : 'production',
      },
    ],
    [
      'expo-splash-screen',
      {
        image: './assets/splash-light.png',
        imageWidth: 88,
        backgroundColor: LIGHT,
        dark: { image: './assets/splash-dark.png', backgroundColor: DARK },
      },
    ],
  ],
  experiments: { typedRoutes: true, reactCompiler: true },
}

/** Without TLS only a developer's machine may be spoken to, and Google is asked for a token only once somebody wants to be told. */
const withManifest: ConfigPlugin<boolean> = (app, isAllowed) =>
  withAndroidManifest(app, (android) => {
    const application = android.modResults.manifest.application?.[0]
    if (!application) throw new Error('The manifest of the template has no application.')
    application.$['android:usesCleartextTraffic'] = isAllowed ? 'true' : 'false'
    AndroidConfig.Manifest.addMetaDataItemToMainApplication(
      application,
      'firebase_messaging_auto_init_enabled',
      'false',
    )
    return android
  })

export default withManifest(config, isDevelopment)
