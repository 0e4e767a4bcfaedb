import { escapeHtml, layout } from './layout.ts'

/** While the app is being built: asks again by itself, without a script. */
export const oneMomentPage = (): string =>
  layout({
    title: 'TrueGul · 트루글',
    lang: 'en',
    head: '<meta http-equiv="refresh" content="2">',
    body: `<h1>One moment</h1><p>The app is being built for its first start, which takes about a minute. This page opens it by itself.</p>
<p lang="ko" class="soft">앱을 처음으로 준비하고 있어요. 1분쯤 걸려요. 이 화면이 저절로 열어 드려요.</p>`,
  })

/** When it could not be built: why, and that the API works all the same. */
export const notBuiltPage = (reason: string): string =>
  layout({
    title: 'TrueGul · 트루글',
    lang: 'en',
    body: `<h1>The app could not be built</h1><p>${escapeHtml(reason)}</p>
<p class="soft">The API works all the same: <a href="/docs">documentation</a>.</p>`,
  })
