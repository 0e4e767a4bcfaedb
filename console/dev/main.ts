import http from 'node:http'
import path from 'node:path'
import { answerCall } from './answer-call.ts'
import { sendFile } from './send-file.ts'

// npm run stand-in --workspace console -- FOLDER [PORT]: gives away a build of the console and answers it with made data, to look at pages
// without servers. Any address and password log in; any code is right but 000000. `new@…` has no second factor yet, `learner@…` is none
// of the operators.

const [folder, port = '5180'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Name the folder of a build: vite build --outDir FOLDER')
  process.exit(2)
}

http
  .createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.startsWith('/api/')) await answerCall(request, response)
    else sendFile(path.resolve(folder), pathname, response)
  })
  .listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/console/`))
