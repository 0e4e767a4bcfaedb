import type { Read } from '@truegul/contract'
import type { getSurveyResults } from '@truegul/contract/console'
import { count, decimal } from '../../lib/words/format.ts'
import { useLanguage } from '../../lib/words/language.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ShareBar } from '../../ui/chart/share-bar.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { words } from './words.ts'

type Question = Read<typeof getSurveyResults.output>['questions'][number]

/** A question with its counts as bars, or with each free answer. */
export function SurveyQuestionResult({ question }: { question: Question }) {
  const t = useWords(words)
  const language = useLanguage()
  const { text, answered, mean, counts, words: answers } = question
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <li>
      <h3>{text[language]}</h3>
      <p className="hint">
        {t.answers(count(answered))}
        {mean !== null && ` · ${t.mean(decimal(mean, 2))}`}
      </p>
      {counts.length > 0 && (
        <Table
          caption={text[language]}
          rows={counts}
          keyOf={({ value }) => value}
          columns={[
            {
              id: 'answer',
              name: t.answer,
              isHead: true,
              cell: ({ text }) => <span className="wide">{text[language]}</span>,
            },
            { id: 'count', name: t.number, isNumber: true, cell: (row) => count(row.count) },
            { id: 'bar', name: t.share, cell: (row) => <ShareBar share={row.count / most} /> },
          ]}
        />
      )}
      {answers.length > 0 && (
        <ul className="answers">
          {answers.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they never change places
            <li key={index} className="said" translate="no">
              {words}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
