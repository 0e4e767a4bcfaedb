import fs from 'node:fs'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse as parsePlist } from '@expo/plist/build/parse.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AndroidManifest, prebuild, readConfig } from './prebuild.ts'

// The native projects of each variant as a build machine would get them. Nothing here compiles them: docs/runbooks/ios-release.md.

const LIBRARIES = path.join(import.meta.dirname, '../../../../node_modules')
const API = { EXPO_PUBLIC_API_URL: 'https://api.truegul.example' }
const PRODUCTION = { APP_VARIANT: 'production', TRUEGUL_LINK_HOST: 'truegul.example', ...API }

const ASKED = ['INTERNET', 'POST_NOTIFICATIONS']

type Projects = Awaited<ReturnType<typeof prebuild>>

describe('production', () => {
  let projects: Projects
  beforeAll(async () => {
    projects = await prebuild('all', PRODUCTION)
  })
  afterAll(() => projects?.[Symbol.asyncDispose]())

  test('Android: asks for the network and for notifications, and for nothing else', async () => {
    expect(permissions(await projects.readManifest()).asked).toEqual(ASKED)
  })

  test('Android: a notification has a sign of one colour and a channel, and Google is asked for no token at the start', async () => {
    const named = metaData(await projects.readManifest())
    expect(named).toMatchObject({
      'expo.modules.notifications.default_notification_icon': '@drawable/notification_icon',
      'com.google.firebase.messaging.default_notification_icon': '@drawable/notification_icon',
      'com.google.firebase.messaging.default_notification_channel_id': 'results',
      firebase_messaging_auto_init_enabled: 'false',
    })
    expect(await projects.list('android/app/src/main/res/drawable-xxxhdpi')).toContain('notification_icon.png')
  })

  test('Android: without Firebase’s configuration the build knows nothing of it', async () => {
    expect(await projects.read('android/app/build.gradle')).not.toContain('google-services')
  })

  test('Android: whatever a library asks for is asked for by us or blocked', async () => {
    const { asked, blocked } = permissions(await projects.readManifest())
    const wanted = permissionsOfLibraries()
    expect(wanted.length).toBeGreaterThan(0)
    for (const { library, permission } of wanted)
      expect([...asked, ...blocked], `asked for by ${library}`).toContain(permission)
  })

  test('Android: nothing of the app leaves with a backup, nothing is sent without TLS', async () => {
    expect((await projects.readManifest()).application[0].$).toMatchObject({
      'android:allowBackup': 'false',
      'android:usesCleartextTraffic': 'false',
    })
  })

  test('Android: opens its own scheme, and results on our site, which the site must confirm', async () => {
    const filters = (await projects.readManifest()).application[0].activity[0]!['intent-filter']
    const links = filters.filter(({ data }) => data).map(({ $, data }) => ({ ...$, ...data![0]!.$ }))
    expect(links).toEqual([
      { 'android:scheme': 'truegul' },
      expect.objectContaining({
        'android:autoVerify': 'true',
        'android:scheme': 'https',
        'android:host': 'truegul.example',
        'android:pathPrefix': '/result',
      }),
    ])
  })

  test('Android: id, version, both languages, no code but that of the release', async () => {
    const gradle = await projects.read('android/app/build.gradle')
    expect(gradle).toContain("applicationId 'kr.truegul.app'")
    expect(gradle).toContain('versionName "0.1.0"')
    expect(await projects.read('android/app/src/main/res/values-b+ko/strings.xml')).toContain('트루글')
    expect(await projects.read('android/app/src/main/res/values-b+en/strings.xml')).toContain('TrueGul')
    const updates = (await projects.readManifest()).application[0]
    expect(JSON.stringify(updates)).toContain('"android:name":"expo.modules.updates.ENABLED","android:value":"false"')
    expect(await projects.read('android/gradle.properties')).toMatch(/^hermesEnabled=true$/m)
  })

  test('Android: the splash and the icon stand on grounds of their own, the icon also in one colour', async () => {
    expect(await projects.read('android/app/src/main/res/values/colors.xml')).toContain(
      'splashscreen_background">#FBFAF6',
    )
    expect(await projects.read('android/app/src/main/res/values-night/colors.xml')).toContain('#14171A')
    const icon = await projects.read('android/app/src/main/res/mipmap-anydpi-v26/ic_launcher.xml')
    expect(icon).toMatch(/<background.*<foreground.*<monochrome/s)
  })

  test('iOS: id, scheme, languages, no use of encryption to declare', async () => {
    const info = await projects.readPlist('ios/TrueGul/Info.plist')
    expect(info).toMatchObject({
      CFBundleDisplayName: 'TrueGul',
      CFBundleShortVersionString: '0.1.0',
      CFBundleURLTypes: [{ CFBundleURLSchemes: ['truegul', 'kr.truegul.app'] }],
      CFBundleLocalizations: ['en', 'ko'],
      ITSAppUsesNonExemptEncryption: false,
      UIUserInterfaceStyle: 'Automatic',
    })
    const ids = (await projects.read('ios/TrueGul.xcodeproj/project.pbxproj')).matchAll(
      /BUNDLE_IDENTIFIER = "?([\w.]+)/g,
    )
    expect(new Set([...ids].map(([, id]) => id))).toEqual(new Set(['kr.truegul.app']))
    expect(await projects.read('ios/TrueGul/Supporting/ko.lproj/InfoPlist.strings')).toContain('트루글')
  })

  test('iOS: asks for no permission and sends nothing without TLS', async () => {
    const info = await projects.readPlist('ios/TrueGul/Info.plist')
    expect(Object.keys(info).filter((key) => key.endsWith('UsageDescription'))).toEqual([])
    expect(info['NSAppTransportSecurity']).toEqual({ NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: false })
  })

  test('iOS: is entitled to the links of our site and to notifications, and runs nothing in the background', async () => {
    expect((await projects.readPlist('ios/TrueGul/Info.plist'))['UIBackgroundModes']).toBeUndefined()
    expect(await projects.readPlist('ios/TrueGul/TrueGul.entitlements')).toEqual({
      'aps-environment': 'production',
      'com.apple.developer.associated-domains': ['applinks:truegul.example'],
    })
  })

  test('iOS: the privacy manifest names what is collected, tracks nobody, and gives the reasons of every library', async () => {
    const privacy = (await projects.readPlist('ios/TrueGul/PrivacyInfo.xcprivacy')) as PrivacyInfo
    expect(privacy.NSPrivacyTracking).toBe(false)
    expect(privacy.NSPrivacyCollectedDataTypes.map((type) => type.NSPrivacyCollectedDataType).sort()).toEqual([
      'NSPrivacyCollectedDataTypeDeviceID',
      'NSPrivacyCollectedDataTypeEmailAddress',
      'NSPrivacyCollectedDataTypeOtherUserContent',
      'NSPrivacyCollectedDataTypeUserID',
    ])
    const given = reasons(privacy)
    const needed = fs
      .globSync('{*,@*/*}/{ios,React/Resources,ReactCommon/**,third-party-podspecs/**}/**/PrivacyInfo.xcprivacy', {
        cwd: LIBRARIES,
      })
      .map((file) => ({ file, info: parsePlist(fs.readFileSync(path.join(LIBRARIES, file), 'utf8')) as PrivacyInfo }))
    expect(needed.length).toBeGreaterThan(5)
    for (const { file, info } of needed) expect(given, file).toEqual(expect.arrayContaining(reasons(info)))
  })

  test('iOS: the splash has a picture for light and one for dark', async () => {
    const pictures = await projects.list('ios/TrueGul/Images.xcassets/SplashScreenLogo.imageset')
    expect(pictures).toEqual(expect.arrayContaining(['image@3x.png', 'dark_image@3x.png']))
  })
})

test('preview on iOS: an id, a scheme and a name of its own, and the rules of production', async () => {
  await using projects = await prebuild('ios', { APP_VARIANT: 'preview', ...API })
  const info = await projects.readPlist('ios/TrueGulpreview/Info.plist')
  expect(info).toMatchObject({
    CFBundleDisplayName: 'TrueGul (preview)',
    CFBundleURLTypes: [{ CFBundleURLSchemes: ['truegul-preview', 'kr.truegul.app.preview'] }],
    NSAppTransportSecurity: { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: false },
  })
  expect(await projects.readPlist('ios/TrueGulpreview/TrueGulpreview.entitlements')).toEqual({
    'aps-environment': 'production',
  })
})

test('development on Android: an id of its own, and a server on the developer’s machine may be spoken to', async () => {
  await using projects = await prebuild('android', { APP_VARIANT: 'development' })
  const manifest = await projects.readManifest()
  expect(permissions(manifest).asked).toEqual(ASKED)
  expect(manifest.application[0].$).toMatchObject({
    'android:allowBackup': 'false',
    'android:usesCleartextTraffic': 'true',
  })
  expect(await projects.read('android/app/build.gradle')).toContain("applicationId 'kr.truegul.app.development'")
})

test('with Firebase’s configuration Android is built for it', async () => {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'truegul-firebase-'))
  const file = path.join(folder.path, 'google-services.json')
  await fs.promises.writeFile(file, JSON.stringify({ project_info: { project_id: 'truegul' }, client: [] }))
  await using projects = await prebuild('android', { APP_VARIANT: 'preview', GOOGLE_SERVICES_JSON: file, ...API })
  expect(await projects.read('android/app/build.gradle')).toContain("apply plugin: 'com.google.gms.google-services'")
  expect(await projects.read('android/app/google-services.json')).toContain('truegul')
})

test.each([
  ['an unknown variant', { APP_VARIANT: 'staging' }, 'APP_VARIANT must be one of development, preview, production'],
  ['a release without a server', { APP_VARIANT: 'production' }, 'EXPO_PUBLIC_API_URL must be'],
  [
    'a release that speaks without TLS',
    { APP_VARIANT: 'preview', EXPO_PUBLIC_API_URL: 'http://api.truegul.example' },
    'EXPO_PUBLIC_API_URL must be',
  ],
])('%s is refused before anything is made', async (_, env, sentence) => {
  await expect(readConfig(env)).rejects.toThrow(sentence)
})

type PrivacyInfo = {
  NSPrivacyTracking: boolean
  NSPrivacyCollectedDataTypes: { NSPrivacyCollectedDataType: string }[]
  NSPrivacyAccessedAPITypes: { NSPrivacyAccessedAPIType: string; NSPrivacyAccessedAPITypeReasons: string[] }[]
}

const reasons = (info: PrivacyInfo): string[] =>
  info.NSPrivacyAccessedAPITypes.flatMap((type) =>
    type.NSPrivacyAccessedAPITypeReasons.map((reason) => `${type.NSPrivacyAccessedAPIType} ${reason}`),
  )

/** Names without `android.permission.`, sorted. */
function permissions(manifest: AndroidManifest): { asked: string[]; blocked: string[] } {
  const named = (manifest['uses-permission'] ?? []).map(({ $ }) => ({
    name: $['android:name']!.replace('android.permission.', ''),
    isBlocked: $['tools:node'] === 'remove',
  }))
  const pick = (isBlocked: boolean) =>
    named
      .filter((one) => one.isBlocked === isBlocked)
      .map(({ name }) => name)
      .sort()
  return { asked: pick(false), blocked: pick(true) }
}

/** What the application says to libraries, by name. */
const metaData = ({ application: [{ 'meta-data': all = [] }] }: AndroidManifest): Record<string, string | undefined> =>
  Object.fromEntries(all.map(({ $ }) => [$['android:name'], $['android:value'] ?? $['android:resource']]))

/** What the manifests of installed libraries ask for; Gradle would merge them into ours. */
const permissionsOfLibraries = (): { library: string; permission: string }[] =>
  fs
    .globSync('{*,@*/*}/android/src/main/AndroidManifest.xml', { cwd: LIBRARIES })
    .flatMap((file) =>
      [
        ...fs
          .readFileSync(path.join(LIBRARIES, file), 'utf8')
          .matchAll(/uses-permission[^>]*"android\.permission\.(\w+)"/g),
      ].map(([, permission]) => ({ library: file, permission: permission! })),
    )
