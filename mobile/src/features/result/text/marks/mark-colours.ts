import { criterionColours } from '@/ui/criterion/criterion-colours'
import type { Colours } from '@/ui/theme/tokens'

/** A mark is tinted in the hue of its criterion, stands in ink while it is open, and loses its tint once it is done. */
export function markColours(colours: Colours, criterion: string, isOn: boolean, isDone: boolean) {
  if (isOn) return { colour: colours.inkInverse, backgroundColor: colours.ink }
  const { fill, tint } = criterionColours(criterion)
  return { colour: colours[fill], backgroundColor: isDone ? 'transparent' : colours[tint] }
}
