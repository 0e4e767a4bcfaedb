import { useColorScheme } from 'react-native'

/** Whether the system is light or dark. */
export const useSystemScheme = (): 'light' | 'dark' => (useColorScheme() === 'dark' ? 'dark' : 'light')
