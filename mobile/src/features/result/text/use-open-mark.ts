import { useCallback, useState } from 'react'

/** Which mark is open, and whether what opens takes the focus: a keyboard that comes up by itself would hide the text on a phone. */
export function useOpenMark() {
  const [{ open, takesFocus }, set] = useState<{ open: number | null; takesFocus: boolean }>({
    open: null,
    takesFocus: false,
  })
  const openMark = useCallback((number: number | null, takesFocus = false) => set({ open: number, takesFocus }), [])
  return { open, takesFocus, openMark }
}
