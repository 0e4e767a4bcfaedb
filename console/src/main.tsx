// First of all: zod must know before any schema is made.
import './lib/without-eval.ts'
import './style/tokens.css'
import './style/base.css'
import './style/controls.css'
import './style/shell.css'
import './style/parts.css'
import './style/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Console } from './console.tsx'
import { applyTheme } from './lib/look/theme.ts'
import { currentLanguage } from './lib/words/language.ts'

applyTheme()
document.documentElement.lang = currentLanguage()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)
