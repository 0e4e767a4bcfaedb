// Keeps the shell and the files with a hash in their name, so that the app opens without a network. Never the API: its answers
// are kept with the queries.
const CACHE = 'shell-1'
const isFile = ({ pathname }) =>
  pathname.startsWith('/_expo/') || pathname.startsWith('/assets/') || ['/mark.svg', '/look.js'].includes(pathname)

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) event.respondWith(openShell(request))
  else if (isFile(url)) event.respondWith(openFile(request))
})

async function openShell(request) {
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('x-truegul-shell') === 'app') await keepShell(response.clone())
    return response
  } catch {
    return (await caches.match('/')) ?? Response.error()
  }
}

/** A shell that differs from the one kept is of another build, and so are all files kept with it. */
async function keepShell(response) {
  const cache = await caches.open(CACHE)
  const kept = await (await cache.match('/'))?.text()
  if (kept !== undefined && kept !== (await response.clone().text())) await caches.delete(CACHE)
  await (await caches.open(CACHE)).put('/', response)
}

async function openFile(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone())
  return response
}
