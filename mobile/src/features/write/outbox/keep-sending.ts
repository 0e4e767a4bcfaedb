import { onlineManager } from '@tanstack/react-query'
import { AppState } from 'react-native'
import { actOnDraft } from '../drafts/act-on-draft'
import type { Draft } from '../drafts/draft'
import { isUnsaved } from '../drafts/is-unsaved'
import type { Drafts } from '../drafts/open-drafts'
import { fetchFromAccount } from '../drafts/sync/fetch-from-account'
import { type Left, saveToAccount } from '../drafts/sync/save-to-account'
import { pauseBefore } from './pause-before'
import { type OnAccepted, sendEssay } from './send-essay'

/** Milliseconds from a change to saving it with the account: the calls of a minute of typing stay far below the server's limit. */
const SOON = 4_000

/**
 * Brings to the account what waits on this device, essays first: at once when the network or the app comes back, soon after a
 * change, and else again and again with growing pauses. Returns how to wake it and how to stop it.
 */
export function keepSending(drafts: Drafts, onAccepted: OnAccepted) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let tries = 0
  let fetchedAt = 0
  let isStopped = false
  let running: Promise<void> | null = null

  const plan = (pause: number) => {
    if (timer || isStopped) return
    timer = setTimeout(() => {
      timer = null
      void work()
    }, pause)
  }
  const work = (): Promise<void> => {
    const end = (left: Left) => {
      running = null
      // Logging in wakes it.
      if (left === 'log-in') return
      if (left === 'later') plan(pauseBefore(++tries))
      else {
        tries = 0
        onChange()
      }
    }
    // A device that refuses to write (the editor says so) is tried again like a server.
    running ??= sendAll(drafts, onAccepted).then(end, () => end('later'))
    return running
  }
  const wake = async () => {
    if (timer) clearTimeout(timer)
    timer = null
    tries = 0
    if (!onlineManager.isOnline()) return
    await work()
    if (Date.now() - fetchedAt < SOON) return
    fetchedAt = Date.now()
    await fetchFromAccount(drafts)
  }
  const comeBack = async () => {
    await drafts.refresh()
    await wake()
  }
  const onChange = () => {
    if (!running && drafts.all().some(isWaiting)) plan(SOON)
  }
  const stops = [
    drafts.subscribe(onChange),
    onlineManager.subscribe((isOnline) => {
      if (isOnline) void wake()
    }),
    (() => {
      const subscription = AppState.addEventListener('change', (state) => {
        if (state === 'active') void comeBack()
      })
      return () => subscription.remove()
    })(),
  ]
  void drafts.ready.then(wake)
  return {
    wake,
    stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}

const isWaiting = (draft: Draft): boolean => draft.queuedAt !== null || isUnsaved(draft)

async function sendAll(drafts: Drafts, onAccepted: OnAccepted): Promise<Left> {
  let left: Left = 'nothing'
  const waiting = drafts.all().filter(isWaiting)
  for (const { id } of waiting.sort((one, other) => Number(other.queuedAt !== null) - Number(one.queuedAt !== null))) {
    if (!onlineManager.isOnline()) return 'later'
    const became = await act(drafts, id, onAccepted)
    if (became === 'log-in') return became
    if (became === 'later') left = became
  }
  return left
}

async function act(drafts: Drafts, id: string, onAccepted: OnAccepted): Promise<Left> {
  const isQueued = () => (drafts.get(id)?.queuedAt ?? null) !== null
  const go = () => (isQueued() ? sendEssay(drafts, id, onAccepted) : saveToAccount(drafts, id))
  return (await actOnDraft(drafts, id, go)) ?? 'nothing'
}
