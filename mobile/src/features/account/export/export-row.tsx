import { useTranslation } from 'react-i18next'
import { problemWords } from '@/lib/words/problem-words'
import { ActionRow } from '@/ui/controls/action-row'
import { ProblemBox } from '@/ui/screen/problem-box'
import { AskPasswordSheet } from '../password/ask-password-sheet'
import { useExport } from './use-export'

/** Everything that is kept of the learner, as a file. Where the password was given too long ago, it is asked for, and the export goes on. */
export function ExportRow() {
  const { t } = useTranslation()
  const { save, isBusy, problem, forget } = useExport()
  const needsPassword = problem?.code === 'password-needed'
  return (
    <>
      <ActionRow
        icon="download"
        label={t('export.title')}
        note={t(isBusy ? 'export.busy' : 'export.note')}
        isBusy={isBusy}
        onPress={save}
      />
      {problem && !needsPassword && <ProblemBox words={problemWords(t, problem)} onRetry={save} />}
      {needsPassword && <AskPasswordSheet onShown={save} onClose={forget} />}
    </>
  )
}
