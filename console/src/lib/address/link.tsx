import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go, hrefOf } from './use-address.ts'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string }

/** A link inside the console: without a new page, but a true one, that opens in a tab and can be copied. */
export function Link({ to, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(to)
    const place = to.split('#')[1]
    if (place === undefined) window.scrollTo(0, 0)
    else document.getElementById(place)?.scrollIntoView()
  }
  return <a {...rest} href={hrefOf(to)} onClick={follow} />
}
