import { getSurveyResults } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, momentWords } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Section } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { SurveyQuestionResult } from './survey-question-result.tsx'
import { words } from './words.ts'

/** What the testers of a wave answered, and who agreed to a talk. */
export function SurveyResults({ number }: { number: number }) {
  const t = useWords(words)
  return (
    <Loaded answer={useAnswer(getSurveyResults, { number })}>
      {({ sentAt, asked, answered, questions, interviews }) => (
        <>
          <Section
            title={t.survey}
            hint={sentAt === null ? t.notSent : t.answeredOf(count(answered), count(asked), momentWords(sentAt))}
          >
            <ol className="questions">
              {questions.map((question) => (
                <SurveyQuestionResult key={question.id} question={question} />
              ))}
            </ol>
          </Section>
          <Section title={t.interviews} hint={t.interviewsHint}>
            <Table
              caption={t.interviews}
              rows={interviews}
              keyOf={({ personId }) => personId}
              empty={t.noInterviews}
              columns={[
                {
                  id: 'email',
                  name: t.email,
                  isHead: true,
                  cell: ({ personId, email }) => <Link to={`/people/${personId}`}>{email}</Link>,
                },
                { id: 'times', name: t.times, cell: ({ times }) => <span className="wide">{times || '–'}</span> },
                { id: 'at', name: t.saidAt, cell: ({ at }) => <Moment at={at} /> },
              ]}
            />
          </Section>
        </>
      )}
    </Loaded>
  )
}
