import type { ExpoConfig } from 'expo/config'

type Manifest = NonNullable<NonNullable<ExpoConfig['ios']>['privacyManifests']>

const collected = (type: string, purposes = ['AppFunctionality']) => ({
  NSPrivacyCollectedDataType: `NSPrivacyCollectedDataType${type}`,
  NSPrivacyCollectedDataTypeLinked: true,
  NSPrivacyCollectedDataTypeTracking: false,
  NSPrivacyCollectedDataTypePurposes: purposes.map((purpose) => `NSPrivacyCollectedDataTypePurpose${purpose}`),
})

const accessed = (category: string, reasons: string[]) => ({
  NSPrivacyAccessedAPIType: `NSPrivacyAccessedAPICategory${category}`,
  NSPrivacyAccessedAPITypeReasons: reasons,
})

/**
 * What PrivacyInfo.xcprivacy says; store/privacy-answers.md says the same to App Store Connect. The reasons are those of all
 * libraries together: they are linked into the app, and Apple reads the app's manifest only.
 */
export const privacyManifests: Manifest = {
  NSPrivacyTracking: false,
  NSPrivacyTrackingDomains: [],
  NSPrivacyCollectedDataTypes: [
    collected('EmailAddress'),
    collected('UserID'),
    collected('OtherUserContent'),
    // The installation's name and Apple's token, for notifications.
    collected('DeviceID'),
  ],
  NSPrivacyAccessedAPITypes: [
    accessed('UserDefaults', ['CA92.1']),
    accessed('FileTimestamp', ['C617.1', '0A2A.1', '3B52.1']),
    accessed('DiskSpace', ['E174.1', '85F4.1']),
    accessed('SystemBootTime', ['35F9.1']),
  ],
}
