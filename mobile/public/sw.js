// Keeps the shell and the files with a hash in their name, so that the app opens without a network. Never the API: its answers
// are kept with the queries. A file of an older build is dropped when a newer shell was kept.
const CACHE = 'shell-1'
const isFile = ({ pathname }) =>
  pathname.startsWith('/_expo/') || pathname.startsWith('/assets/') || pathname === '/mark.svg'

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

async function keepShell(response) {
  const cache = await caches.open(CACHE)
  const html = await response.clone().text()
  await cache.put('/', response)
  for (const kept of await cache.keys()) {
    const { pathname } = new URL(kept.url)
    // The entry file names all others; a shell that does not name this one is of another build.
    if (/\/entry-.*\.js$/.test(pathname) && !html.includes(pathname)) await cache.delete(kept)
  }
}

async function openFile(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone())
  return response
}
