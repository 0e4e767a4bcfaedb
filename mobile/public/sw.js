// Keeps the shell and all files of its build, so that the app opens without a network, at every screen. Never the API: its answers
// are kept with the queries.
const CACHE = 'shell-1'
const FILES = '/app-files.json'
const isFile = ({ pathname }) =>
  ['/_expo/', '/assets/', '/mark.svg', '/look.js'].some((start) => pathname.startsWith(start))
/** Addresses that are not the app's: without a network its shell would be wrong there. */
const isElsewhere = ({ pathname }) => pathname.startsWith('/api/') || /^\/console(\/|$)/.test(pathname)
const isShell = (response) => response.ok && response.headers.get('x-truegul-shell') === 'app'

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(keepBuild())
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !isElsewhere(url)) event.respondWith(openShell(event))
  else if (isFile(url)) event.respondWith(openFile(request))
})

async function openShell(event) {
  try {
    const response = await fetch(event.request)
    if (isShell(response)) event.waitUntil(keepShell(response.clone()))
    return response
  } catch {
    return (await caches.match('/')) ?? Response.error()
  }
}

async function keepBuild() {
  const response = await fetch('/', { cache: 'no-cache' })
  if (isShell(response)) await keepShell(response)
}

/** A shell that differs from the one kept is of another build, and so are all files kept with it. */
async function keepShell(response) {
  const cache = await caches.open(CACHE)
  const kept = await (await cache.match('/'))?.text()
  const isNew = kept !== (await response.clone().text())
  if (isNew && kept !== undefined) for (const old of await cache.keys()) await cache.delete(old)
  if (isNew) await cache.put('/', response)
  if (isNew || !(await cache.match(FILES))) await keepFiles(cache)
}

/** The list itself is kept last: where it is, all of its files are. */
async function keepFiles(cache) {
  const list = await fetch(FILES)
  if (!list.ok) return
  for (const file of await list.clone().json()) if (!(await cache.match(file))) await cache.add(file)
  await cache.put(FILES, list)
}

async function openFile(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request).catch(() => Response.error())
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone())
  return response
}
