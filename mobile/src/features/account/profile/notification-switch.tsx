import { updateMe } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { putUser } from '@/lib/session/put-user'
import { problemWords } from '@/lib/words/problem-words'
import { SwitchRow } from '@/ui/controls/choice/switch-row'
import { ProblemBox } from '@/ui/screen/problem-box'

/** Whether phones are told of results. Shows the wish while it is told to the server, and what the server has again if that fails. */
export function NotificationSwitch({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation()
  const { run, asked, isBusy, problem } = useCall(updateMe, putUser)
  return (
    <View>
      <SwitchRow
        label={t('notify.title')}
        note={t('notify.note')}
        isOn={asked?.notifications ?? isOn}
        isBusy={isBusy}
        onChange={(notifications) => run({ notifications })}
      />
      {problem && <ProblemBox words={problemWords(t, problem)} />}
    </View>
  )
}
