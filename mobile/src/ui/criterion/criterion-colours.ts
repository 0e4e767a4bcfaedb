import type { IconName } from '@/ui/icon'
import type { Colour } from '@/ui/theme/tokens'

type Look = { fill: Colour; line: Colour; tint: Colour; icon: IconName | null }

const LOOKS: Readonly<Record<string, Look>> = {
  content: { fill: 'content', line: 'contentLine', tint: 'contentTint', icon: 'content' },
  organisation: { fill: 'organisation', line: 'organisationLine', tint: 'organisationTint', icon: 'organisation' },
  language: { fill: 'language', line: 'languageLine', tint: 'languageTint', icon: 'language' },
}

/** The hue of a criterion; ink for one that only a newer server knows. */
export const criterionColours = (criterion: string): Look =>
  LOOKS[criterion] ?? { fill: 'ink', line: 'lineControl', tint: 'sunken', icon: null }
