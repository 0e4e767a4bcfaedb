import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Fault } from '@/ui/controls/fault'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { PictureFieldProps } from './picture-field'
import { shrinkPicture } from './shrink-picture'

/** A screenshot, chosen from the files or pasted anywhere in the sheet. */
export function PictureField({ picture, onChange }: PictureFieldProps) {
  const { t } = useTranslation()
  const colours = useColours()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'unreadable'>('idle')
  const take = useEffectEvent(async (file: File | undefined) => {
    if (!file?.type.startsWith('image/')) return
    setState('busy')
    const shrunk = await shrinkPicture(file)
    setState(shrunk ? 'idle' : 'unreadable')
    if (shrunk) onChange(shrunk)
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => void take(event.clipboardData?.files[0])
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  return (
    <View style={styles.field}>
      <Text kind="label">{t('feedback.picture')}</Text>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('feedback.picture')}
        onChange={({ target }) => {
          void take(target.files?.[0])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      {picture && (
        <img
          src={`data:${picture.type};base64,${picture.image}`}
          alt={t('feedback.picture-alt')}
          style={{
            maxWidth: '100%',
            maxHeight: 180,
            objectFit: 'contain',
            alignSelf: 'flex-start',
            border: `1px solid ${colours.line}`,
            borderRadius: RADIUS.small,
          }}
        />
      )}
      {state === 'unreadable' && <Fault words={t('feedback.picture-unreadable')} />}
      <View style={styles.line}>
        <Button
          label={t(picture ? 'feedback.picture-other' : 'feedback.picture-choose')}
          look="secondary"
          small
          busyLabel={state === 'busy' ? t('feedback.picture-busy') : null}
          onPress={() => input.current?.click()}
        />
        {picture && <Button label={t('feedback.picture-remove')} look="quiet" small onPress={() => onChange(null)} />}
      </View>
      <Text kind="caption" colour="inkMuted">
        {t('feedback.picture-note')}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  field: { gap: 8 },
  line: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
})
