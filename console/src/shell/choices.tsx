import { setTheme, THEMES, type Theme, useTheme } from '../lib/look/theme.ts'
import { setLanguage, useLanguage } from '../lib/words/language.ts'
import { useWords } from '../lib/words/use-words.ts'
import { SelectField } from '../ui/field.tsx'
import { words } from './words.ts'

/** Language and look, kept in this browser. */
export function Choices() {
  const t = useWords(words)
  return (
    <div className="choices">
      <SelectField
        label={t.language}
        value={useLanguage()}
        onChange={({ target }) => setLanguage(target.value === 'ko' ? 'ko' : 'en')}
        choices={[
          { value: 'en', text: 'English' },
          { value: 'ko', text: '한국어' },
        ]}
      />
      <SelectField
        label={t.look}
        value={useTheme()}
        onChange={({ target }) => setTheme(target.value as Theme)}
        choices={THEMES.map((theme) => ({ value: theme, text: t.themes[theme] }))}
      />
    </div>
  )
}
