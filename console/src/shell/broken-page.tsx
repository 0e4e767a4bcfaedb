import { Component, type ReactNode } from 'react'
import { currentLanguage } from '../lib/words/language.ts'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

/** A page that cannot be drawn, or whose file did not come, leaves the rest of the console as it is. */
export class BrokenPage extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    const t = words[currentLanguage()]
    return (
      <div className="stack" role="alert">
        <p>{t.broken}</p>
        <Button onClick={() => window.location.reload()}>{t.reload}</Button>
      </div>
    )
  }
}
