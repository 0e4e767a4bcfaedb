/**
 * Choices of this browser, whoever is signed in: read at once, before the first paint (public/look.js reads them, too). Not in
 * IndexedDB, which answers too late; that a killed browser may lose the last choice harms nobody.
 */
export const deviceStore = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`truegul.${key}`)
    } catch {
      return null
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(`truegul.${key}`, value)
    } catch {
      // A browser that keeps nothing: the choice lasts as long as the page.
    }
  },
}
