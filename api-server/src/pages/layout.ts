/** Text as HTML shows it. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

type Page = {
  title: string
  lang: 'en' | 'ko'
  /** HTML. */
  body: string
  /** Further lines of HTML for the head. */
  head?: string
}

/** A page in one file: no script, nothing from elsewhere, readable on a phone and in the dark. */
export function layout({ title, lang, body, head = '' }: Page): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${head}
<style>${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`
}

const STYLE = `
:root { --ink: #1d2433; --soft: #5b6577; --line: #dde2ea; --ground: #fbfaf7; --card: #fff; --accent: #0b6b53 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf0; --soft: #a3adbf; --line: #313a4a; --ground: #12161e; --card: #1a202b; --accent: #63d2b1 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); word-break: keep-all; overflow-wrap: anywhere;
  font: 1rem/1.65 system-ui, -apple-system, "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; letter-spacing: -.01em }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem }
p { margin: .5rem 0 } .soft { color: var(--soft) }
a { color: var(--accent) } a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
ul.links { list-style: none; padding: 0; display: grid; gap: .6rem; margin: 1rem 0 }
ul.links a { display: block; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  text-decoration: none; font-weight: 600 }
ul.links small { display: block; color: var(--soft); font-weight: 400 }
section[lang] + section[lang] { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 2rem }
article { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1rem; margin: .75rem 0 }
article h3 { margin: 0; font-size: 1rem } article p { margin: .25rem 0 }
code { font: .92em ui-monospace, SFMono-Regular, Menlo, monospace }
dl { margin: .4rem 0 0; display: grid; grid-template-columns: auto 1fr; gap: .1rem .8rem; font-size: .92rem }
dt { color: var(--soft) } dd { margin: 0 }
`
