import { LARGEST_SCREENSHOT } from '@truegul/contract'
import type { Picture } from '../outbox/waiting'

/** Pixels of the longer edge, tried one after the other until the picture is small enough. */
const EDGES = [2000, 1500, 1000, 600]
const QUALITY = 0.85

/** Draws a picture anew, as a JPEG that the server takes; place and camera, which a file may tell, go with it. Null: no picture. */
export async function shrinkPicture(file: Blob): Promise<Picture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return null
  for (const edge of EDGES) {
    const blob = await draw(bitmap, Math.min(1, edge / Math.max(bitmap.width, bitmap.height)))
    if (blob && blob.size <= LARGEST_SCREENSHOT) return { type: 'image/jpeg', image: await base64Of(blob) }
  }
  return null
}

function draw(bitmap: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  // A JPEG has no holes: what is not painted would be black.
  if (context) context.fillStyle = '#fff'
  context?.fillRect(0, 0, canvas.width, canvas.height)
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

function base64Of(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
  reader.onerror = () => reject(reader.error)
  reader.readAsDataURL(blob)
  return promise
}
