import { escapeHtml, layout } from '../../pages/layout.ts'
import type { KeptMail } from './read-kept-mails.ts'

/** The mails of a developer's machine, the latest first, with links that can be opened. */
export function keptMailsPage(mails: readonly KeptMail[]): string {
  const list = mails.map(show).join('\n') || '<p class="soft">None yet.</p>'
  const body = `<h1>Mails</h1>
<p class="soft">Kept instead of sent, because SMTP_URL is not set. Only this machine can open this page.</p>
${list}`
  return layout({ title: 'Mails · TrueGul', lang: 'en', body })
}

function show({ id, sentAt, to, language, subject, text }: KeptMail): string {
  const lines = escapeHtml(text).replace(/https?:\/\/[^\s&]+/g, (link) => `<a href="${link}">${link}</a>`)
  return `<article lang="${language}">
<h3>${escapeHtml(subject)}</h3>
<p class="soft">${escapeHtml(to)} · ${sentAt.toISOString()} · <a href="/dev/mail/${id}">HTML</a></p>
<p style="white-space:pre-wrap">${lines}</p>
</article>`
}
