import { ESSAY_LENGTH } from '@truegul/topik'
import { StyleSheet, View } from 'react-native'
import { useColours } from '@/ui/theme/use-colours'

const { askedMin, askedMax, submitMax } = ESSAY_LENGTH
const share = (characters: number): `${number}%` => `${Math.min(100, (characters / submitMax) * 100)}%`

/** How long an essay is, on a line with the zone that the task asks for. Words beside it say the same. */
export function LengthBar({ characters, isTall = false }: { characters: number; isTall?: boolean }) {
  const colours = useColours()
  const zone = { left: share(askedMin), right: share(submitMax - askedMax), backgroundColor: colours.lineControl }
  return (
    <View style={[styles.bar, isTall && styles.tall, { backgroundColor: colours.sunken }]} aria-hidden>
      <View style={[styles.zone, zone]} />
      <View style={[styles.fill, { width: share(characters), backgroundColor: colours.ink }]} />
    </View>
  )
}

const styles = StyleSheet.create({
  bar: { height: 4 },
  tall: { height: 6, borderRadius: 3, overflow: 'hidden' },
  zone: { position: 'absolute', top: 0, bottom: 0, opacity: 0.55 },
  fill: { position: 'absolute', top: 0, bottom: 0, left: 0 },
})
