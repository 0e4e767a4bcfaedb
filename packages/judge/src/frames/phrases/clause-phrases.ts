import { bareStem } from '../clauses/stems.ts'
import { replaceParticle } from '../particles/replace-particle.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf } from '../reading/letters.ts'
import type { Found } from './changed.ts'

/** 날씨가 때문에 -> 날씨 때문에, 오는 때문에 -> 오기 때문에. */
export function because(eojeol: Eojeol, next: Eojeol): Found {
  if (!/^때문(?:에|이다|이|입니다|인|이고|이라고)?$/.test(lettersOf(next))) return null
  const { noun, particle, predicate, topic, endingTag, ending, isPast } = eojeol
  if (predicate === null) {
    if (noun === null || topic !== null || !['이', '을', '의', '에'].includes(particle ?? '')) return null
    const bare = replaceParticle(eojeol, '')
    if (bare === null) return null
    // 것이 때문에, 힘이 때문이다: what was meant is 이기.
    const isStatement = particle === '이' && (noun === '것' || next.endingTag === 'EF')
    return { suggestion: isStatement ? `${bare}이기` : bare }
  }
  return endingTag === 'ETM' && ending === '는' && !isPast ? asNoun(eojeol) : null
}

/** 건강하는 위해 -> 건강하기 위해. */
export function purpose(eojeol: Eojeol, next: Eojeol): Found {
  const isPurpose =
    /^(?:위해|위해서|위하여)$/.test(lettersOf(next)) || /^전(?:에|에는|까지|부터)$/.test(lettersOf(next))
  const isClause =
    eojeol.predicate !== null && eojeol.noun === null && eojeol.endingTag === 'ETM' && eojeol.ending === '는'
  return isPurpose && isClause && !eojeol.isAuxiliary ? asNoun(eojeol) : null
}

/** 편리한 반면으로 -> 편리한 반면에. */
export function whereas({ endingTag, predicate, text }: Eojeol, next: Eojeol): Found {
  const match = /^(반면|동시|덕분)(?:로|에서|을|를|이|으로)$/.exec(lettersOf(next))
  if (!match || predicate === null || endingTag !== 'ETM') return null
  return { suggestion: `${text} ${match[1]}에`, withNext: true }
}

/** 노력을 불구하고 -> 노력에도 불구하고. */
export function despite(eojeol: Eojeol, next: Eojeol): Found {
  if (!/^불구하고$/.test(lettersOf(next)) || eojeol.topic !== null || eojeol.predicate !== null) return null
  if (!['을', '이', '에', '와'].includes(eojeol.particle ?? '')) return null
  const bare = replaceParticle(eojeol, '')
  return bare === null ? null : { suggestion: `${bare}에도` }
}

function asNoun(eojeol: Eojeol): Found {
  const stem = bareStem(eojeol)
  return stem === null ? null : { suggestion: `${stem}기` }
}
