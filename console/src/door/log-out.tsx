import { logOut } from '@truegul/contract'
import { lookAround } from '../lib/api/look-around.ts'
import { send } from '../lib/api/send.ts'
import { queryClient } from '../lib/api/use-answer.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

export function LogOut() {
  const t = useWords(words)
  const leave = async () => {
    await send(logOut, {})
    queryClient.clear()
    await lookAround()
  }
  return (
    <Button kind="quiet" onClick={leave}>
      {t.logOut}
    </Button>
  )
}
