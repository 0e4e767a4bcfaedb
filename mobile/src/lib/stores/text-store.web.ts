const STORE = 'texts'

/**
 * Texts in IndexedDB: localStorage reaches the disk only seconds later, and a killed browser loses it. What is written in one order
 * is kept in that order, without waiting for one another.
 */
export const textStore = {
  read: async (key: string): Promise<string | null> =>
    (await run('readonly', (store) => store.get(key) as IDBRequest<string | undefined>)) ?? null,
  write: async (key: string, value: string): Promise<void> => {
    await run('readwrite', (store) => store.put(value, key))
  },
  remove: async (key: string): Promise<void> => {
    await run('readwrite', (store) => store.delete(key))
  },
  keys: async (): Promise<string[]> => (await run('readonly', (store) => store.getAllKeys())).map(String),
  clear: async (): Promise<void> => {
    await run('readwrite', (store) => store.clear())
  },
}

let database: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>()
  const request = indexedDB.open('truegul', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
  return promise
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  database ??= open()
  // `strict` would wait for the disk at each key, and the key after it would wait meanwhile, in a page that may be killed. `relaxed`
  // hands the text to the system at once: a killed browser keeps it, only a power cut within seconds does not.
  const transaction = (await database).transaction(STORE, mode, { durability: 'relaxed' })
  const request = act(transaction.objectStore(STORE))
  // Else the page is asked once more before anything is kept, and a busy page answers late.
  transaction.commit()
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  // The transaction's end, not the request's: only then is it kept.
  transaction.oncomplete = () => resolve(request.result)
  transaction.onerror = () => reject(transaction.error)
  transaction.onabort = () => reject(transaction.error)
  return promise
}
