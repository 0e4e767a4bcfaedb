import type { EssayRead } from './essay-read.ts'
import { markedText } from './marked-text.ts'

/** The learner's words, never translated; where points were lost the number of the ledger's line. */
export function EssayText({ essay: { text, judgement }, isMarked }: { essay: EssayRead; isMarked: boolean }) {
  const lines = isMarked ? (judgement?.ledger ?? []) : []
  return (
    <div className="essay" lang="ko" translate="no">
      {markedText(text, lines).map(({ text, start, marks }) =>
        marks.length === 0 ? (
          <span key={start}>{text}</span>
        ) : (
          <mark key={start} className={lines[marks[0]!]?.criterion}>
            {text}
            {marks
              .filter((mark) => lines[mark]?.start === start)
              .map((mark) => (
                <sup key={mark}>{mark + 1}</sup>
              ))}
          </mark>
        ),
      )}
    </div>
  )
}
