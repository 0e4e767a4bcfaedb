import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useStanding } from '../lib/api/standing.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from './button.tsx'
import { words } from './words.ts'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** The browser's own: it holds the focus, closes with Escape, and gives the focus back to what opened it. */
export function Dialog({ title, onClose, children }: Props) {
  const t = useWords(words)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // A session that ends puts the door over the page, and the door must not lie dead under a dialog.
  const isInside = useStanding().kind === 'inside'
  useEffect(() => {
    const shown = dialog.current
    if (!isInside) return
    const opener = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [isInside])
  // In the body: a form must not stand in a form, nor take after the cell that its button is in.
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <Button kind="quiet" className="close" onClick={onClose} aria-label={t.close}>
          ✕
        </Button>
      </header>
      {children}
    </dialog>,
    document.body,
  )
}
