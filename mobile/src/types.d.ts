import 'react-native'

declare module 'react-native' {
  interface TextInputProps {
    /** Of react-native-web: which language the text is in. */
    lang?: string
  }
}

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false
    nsSeparator: false
    resources: {
      translation: typeof import('@/strings/words').en &
        typeof import('@/strings/beta/apply').en &
        typeof import('@/strings/beta/mine').en &
        typeof import('@/strings/beta/feedback').en &
        typeof import('@/strings/beta/survey').en &
        typeof import('@/strings/beta/appeal').en
    }
  }
}
