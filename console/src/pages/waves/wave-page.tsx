import { exportSurvey, exportTesters, listWaves, sendSurvey } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { Download } from '../../ui/download.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { DayOf } from '../../ui/values/moment.tsx'
import { EditWave } from './edit-wave.tsx'
import { SurveyResults } from './survey-results.tsx'
import { words } from './words.ts'

/** One wave: what it is for, its survey and what was answered. */
export function WavePage({ id = '' }: { id?: string }) {
  const t = useWords(words)
  const number = Number(id)
  const answer = useAnswer(listWaves, {})
  const wave = answer.data?.items.find((wave) => wave.number === number)
  return (
    <Page
      title={t.waveOf(number)}
      lead={wave?.purpose}
      actions={
        wave && (
          <>
            <EditWave wave={wave} number={number} />
            <Act
              label={t.sendSurvey}
              isDisabled={wave.surveySentAt !== null}
              operation={sendSurvey}
              input={(_form, reason) => ({ number, reason })}
            >
              <p>{t.sendSurveyMeans}</p>
            </Act>
            <Download
              label={t.surveyCsv}
              operation={exportSurvey}
              input={{ number }}
              name={`survey-wave-${number}.csv`}
            />
          </>
        )
      }
    >
      <Loaded answer={answer}>
        {() =>
          wave === undefined ? (
            <p className="empty">{t.noSuchWave}</p>
          ) : (
            <>
              <Facts
                facts={[
                  {
                    name: t.accepted,
                    value: t.outOf(count(wave.accepted), count(wave.places)),
                    to: to('/testers', { wave: number, state: 'accepted' }),
                    hint: t.atLeast(count(wave.minimum)),
                  },
                  { name: t.startsOn, value: <DayOf day={wave.startsOn} /> },
                  { name: t.endsOn, value: <DayOf day={wave.endsOn} /> },
                ]}
              />
              <p className="links">
                {wave.iosLink === null ? t.noIos : <a href={wave.iosLink}>{t.iosLink}</a>} ·{' '}
                {wave.androidLink === null ? t.noAndroid : <a href={wave.androidLink}>{t.androidLink}</a>} ·{' '}
                <Link to={to('/invites', { wave: number })}>{t.invites}</Link>
              </p>
              <div className="actions">
                {(['testflight', 'play'] as const).map((store) => (
                  <Download
                    key={store}
                    label={t.testersFor[store]}
                    operation={exportTesters}
                    input={{ store, wave: number }}
                    name={`${store}-wave-${number}.csv`}
                  />
                ))}
              </div>
              <SurveyResults number={number} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
