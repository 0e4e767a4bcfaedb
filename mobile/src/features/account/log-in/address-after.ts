import type { Href } from 'expo-router'

/** Where to go after logging in: back to where a visitor wanted to, which is an address of this app or the start. */
export const addressAfter = (next: string | undefined): Href =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? (next as Href) : '/'
