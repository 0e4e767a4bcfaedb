import { type Href, Link } from 'expo-router'
import type { ReactNode } from 'react'
import { Pressable, StyleSheet } from 'react-native'
import { Icon } from '@/ui/icon'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Props = { href: Href; children: ReactNode }

/** A row of a list that leads somewhere: all of it is the target, and all that it says is its name. */
export function RowLink({ href, children }: Props) {
  const { line } = useColours()
  return (
    <Link href={href} asChild>
      {/* Flat, because a link merges the style as an object. */}
      <Pressable role="link" style={StyleSheet.flatten([styles.row, { borderBottomColor: line }])}>
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
    // where the text is large, what has a least width goes to a line of its own
    flexWrap: 'wrap',
    alignItems: 'center',
    alignContent: 'center',
    columnGap: 14,
    rowGap: 4,
    paddingVertical: 8,
    borderBottomWidth: 1,
  },
})
