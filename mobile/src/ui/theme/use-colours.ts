import { useScheme } from '@/lib/look/theme'
import { COLOURS, type Colours } from './tokens'

/** The colours of the look that was chosen, or of the system's. */
export const useColours = (): Colours => COLOURS[useScheme()]
