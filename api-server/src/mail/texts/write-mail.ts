import { escapeHtml } from '../../pages/layout.ts'
import type { MailText } from '../mail-transport.ts'
import { MAIL_WORDS, type MailName, type MailWords, SIGNATURE } from './mail-words.ts'

/** A mail as plain text and as HTML that needs nothing from elsewhere. `link` is used where the mail has one; `lines` stand below it. */
export function writeMail(name: MailName, language: 'en' | 'ko', link: URL, lines: readonly string[] = []): MailText {
  const words = MAIL_WORDS[language][name]
  const parts = [
    words.lead,
    ...(words.button === null ? [] : [link.href]),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...words.rest,
  ]
  return {
    subject: words.subject,
    text: `${[...parts, `-- \n${SIGNATURE[language]}`].join('\n\n')}\n`,
    html: page(words, language, link, lines),
  }
}

/** Tables and styles in place: mail programs drop style sheets. The address stands below the button, for those that drop that, too. */
function page(words: MailWords, language: 'en' | 'ko', link: URL, lines: readonly string[]): string {
  const { subject, lead, button, rest } = words
  const href = escapeHtml(link.href)
  const action =
    button === null
      ? ''
      : `<p style="margin:24px 0"><a href="${href}" style="${BUTTON}">${escapeHtml(button)}</a></p>
<p style="${SMALL}"><a href="${href}" style="color:#0b6b53;word-break:break-all">${href}</a></p>`
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#fbfaf7"><div role="main">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px"><tr><td style="${TEXT}">
<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escapeHtml(subject)}</h1>
${paragraph(lead)}
${action}
${lines.map((line) => `<p style="margin:0 0 8px;font-weight:600">${escapeHtml(line)}</p>`).join('\n')}
${rest.map(paragraph).join('\n')}
<p style="${SMALL}">${escapeHtml(SIGNATURE[language])}</p>
</td></tr></table>
</td></tr></table>
</div></body>
</html>
`
}

const TEXT =
  "color:#1d2433;font:16px/1.6 -apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;word-break:keep-all;overflow-wrap:anywhere"
const BUTTON =
  'display:inline-block;background:#0b6b53;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600'
const SMALL = 'color:#5b6577;font-size:14px;margin:0 0 16px'
