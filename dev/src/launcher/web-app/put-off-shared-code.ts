import fs from 'node:fs'
import path from 'node:path'

/**
 * The bundler has the page load, before anything is drawn, a script of what two or more late screens share. No first screen needs it:
 * here only its address stays in the page, and the app fetches it with its first late screen (mobile/src/lib/shell/shared-code.web.ts).
 */
export function putOffSharedCode(folder: string): void {
  const file = path.join(folder, 'index.html')
  const page = fs.readFileSync(file, 'utf8')
  const found = /<script src="(\/_expo\/static\/js\/web\/__common-[^"]+)" defer><\/script>/.exec(page)
  if (!found) return
  const [tag, src] = found
  fs.writeFileSync(
    file,
    page
      .replace(tag, '')
      .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    <meta name="shared-code" content="${src}" />`),
  )
}
