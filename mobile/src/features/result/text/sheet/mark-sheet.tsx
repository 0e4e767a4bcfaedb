import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native'
import { IconButton } from '@/ui/controls/icon-button'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import type { Mark } from '../marks/marks'
import { useMarkName } from '../marks/use-mark-name'
import { isOpen, type Tries } from '../marks/use-tries'
import { Fix } from './fix'
import { LostPoints } from './lost-points'
import { Place } from './place'
import { TryFirst } from './try-first'

/** Of the window's height: above it the marked place has to be seen. */
const HIGHEST = 0.6

type Props = {
  mark: Mark
  text: string
  all: number
  tries: Tries
  takesFocus: boolean
  onSelect: (number: number | null) => void
  foot: ReactNode
}

/** One mark: its place and kind, a try at it, and the fix only when it is asked for or was found. */
export function MarkSheet({ mark, text, all, tries, takesFocus, onSelect, foot }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const isWide = useIsWide()
  const { height } = useWindowDimensions()
  const { correction, number } = mark
  const tried = tries.of(number)
  const isTrying = correction !== null && !(tried !== null && isOpen(tried))
  const panel = useFocusAfterField(number, isTrying, takesFocus)
  return (
    <View
      ref={panel}
      tabIndex={-1}
      role="region"
      aria-label={t('result.mark-of-name', { number, all })}
      style={[
        styles.panel,
        isWide ? styles.card : [styles.sheet, { maxHeight: height * HIGHEST }],
        { backgroundColor: colours.surface, borderColor: colours.line },
      ]}
    >
      <Head mark={mark} all={all} onSelect={onSelect} />
      <ScrollView contentContainerStyle={styles.body} keyboardShouldPersistTaps="handled">
        <Place mark={mark} text={text} />
        <View>
          {isTrying && (
            <TryFirst
              key={number}
              correction={correction}
              tried={tried}
              takesFocus={takesFocus}
              onTry={(next) => tries.keep(number, next)}
              beside={foot}
            />
          )}
          <View aria-live="polite" style={styles.answer}>
            {tried?.outcome === 'right' && <Text kind="label">{t('result.tried-right')}</Text>}
            {correction && !isTrying && <Fix correction={correction} />}
            {!isTrying && <LostPoints lines={mark.lost} />}
          </View>
        </View>
        {!isTrying && foot}
      </ScrollView>
    </View>
  )
}

function Head({ mark, all, onSelect }: Pick<Props, 'mark' | 'all' | 'onSelect'>) {
  const { t } = useTranslation()
  const { fill, icon } = criterionColours(mark.criterion)
  const { number } = mark
  const { full } = useMarkName()(mark)
  return (
    <View style={styles.head}>
      {icon && <Icon name={icon} size={20} colour={fill} />}
      <Text kind="label" role="heading" aria-level={2} colour={fill} style={styles.grow}>
        {full}
      </Text>
      <View style={styles.pager}>
        <IconButton
          name="back"
          label={t('result.previous-mark')}
          onPress={() => onSelect(number === 1 ? all : number - 1)}
        />
        <Text kind="caption" colour="inkMuted" figures aria-live="polite">
          {t('result.mark-of', { number, all })}
        </Text>
        <IconButton
          name="forward"
          label={t('result.next-mark')}
          onPress={() => onSelect(number === all ? 1 : number + 1)}
        />
        <IconButton name="close" label={t('common.close')} onPress={() => onSelect(null)} />
      </View>
    </View>
  )
}

/** Takes the focus where a field would have had it: a mark without one, and the moment when the fix takes the field's place. */
function useFocusAfterField(number: number, hasField: boolean, takesFocus: boolean) {
  const panel = useRef<View>(null)
  const lastField = useRef<number | null>(null)
  useEffect(() => {
    if (hasField) lastField.current = number
    else if (takesFocus || lastField.current === number) panel.current?.focus()
  }, [number, hasField, takesFocus])
  return panel
}

const styles = StyleSheet.create({
  panel: { outlineWidth: 0 },
  card: { borderWidth: 1, borderRadius: RADIUS.medium, paddingVertical: 12 },
  sheet: {
    borderTopWidth: 1,
    borderTopLeftRadius: RADIUS.large,
    borderTopRightRadius: RADIUS.large,
    paddingTop: 8,
    boxShadow: '0 -4px 24px rgba(26, 29, 33, 0.10)',
  },
  head: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: 8, paddingLeft: 20, paddingRight: 8 },
  grow: { flexGrow: 1, flexShrink: 1 },
  pager: { flexDirection: 'row', alignItems: 'center' },
  body: { gap: 12, paddingHorizontal: 20, paddingBottom: 16, paddingTop: 4 },
  answer: { gap: 8 },
})
