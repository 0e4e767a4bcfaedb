import * as first from './first-words'
import * as late from './late-words'

/** All words of the app, by area, both languages beside each other. A count takes `_one` and `_other`, in Korean too. */
export const en = { ...first.en, ...late.en }

export const ko: Record<keyof typeof en, string> = { ...first.ko, ...late.ko }
