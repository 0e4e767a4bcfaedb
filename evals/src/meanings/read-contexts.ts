import type { Analysers } from '@truegul/judge/parts'
import { analyseOnce } from '../frames/sources/analyse-once.ts'
import { type DictionaryEntry, readSenses } from '../frames/sources/read-dictionary.ts'

/** Words that stand together: those of one example sentence, or of all phrases of one sense. `head`: the word that they explain. */
export type Context = { head: string; morphemes: ReturnType<Analysers['morphemes']> }

/** Every example of the dictionary that is not held out, with its headword. */
export async function* readContexts(folder: string, analysers: Analysers): AsyncGenerator<Context> {
  const units = (['predicates', 'words'] as const).flatMap((file) =>
    readSenses(folder, file).flatMap(({ entry, phrases, sentences }) =>
      [phrases.join(' '), ...sentences].filter((text) => text !== '').map((text) => ({ head: headOf(entry), text })),
    ),
  )
  const texts = units.map(({ text }) => text)
  let place = 0
  for await (const { morphemes } of analyseOnce('contexts', texts, analysers)) {
    yield { head: units[place++]!.head, morphemes }
  }
}

/** As content words are written: 공부 of 공부하다, 먹- of 먹다. */
function headOf({ w, pos }: DictionaryEntry): string {
  if (pos !== '동사' && pos !== '형용사') return w
  return /.하다$/.test(w) ? w.slice(0, -2) : `${w.slice(0, -1)}-`
}
