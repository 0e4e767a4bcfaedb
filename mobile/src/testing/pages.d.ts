/** A page as text, in tests. */
declare module '*.md?raw' {
  const text: string
  export default text
}
