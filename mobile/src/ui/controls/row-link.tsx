import { type Href, Link } from 'expo-router'
import type { ReactNode } from 'react'
import { Pressable, StyleSheet } from 'react-native'
import { Icon } from '@/ui/icon'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Props = { href: Href /** Without one its words are its name. */; label?: string; children: ReactNode }

/** A row of a list that leads somewhere: all of it is the target. */
export function RowLink({ href, label, children }: Props) {
  const { line } = useColours()
  return (
    <Link href={href} asChild>
      {/* Flat, because a link merges the style as an object. */}
      <Pressable role="link" aria-label={label} style={StyleSheet.flatten([styles.row, { borderBottomColor: line }])}>
        {children}
        <Icon name="forward" colour="inkMuted" />
      </Pressable>
    </Link>
  )
}

const styles = StyleSheet.create({
  row: {
    minHeight: SIZE.row,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 14,
    paddingVertical: 8,
    borderBottomWidth: 1,
  },
})
