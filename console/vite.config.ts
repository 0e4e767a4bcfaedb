import { defineConfig } from 'vite'

// Built into plain files that the API server gives away under /console, with a policy that allows nothing inline.
export default defineConfig({
  base: '/console/',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2023',
    // A `data:` address in a style sheet would be refused, and small files are sent compressed anyhow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Old ones are the launcher's to clear away.
    emptyOutDir: false,
    reportCompressedSize: false,
    // Modules run in the order of their imports across files, too: zod must know that it may make no code before a schema is made.
    rolldownOptions: { output: { strictExecutionOrder: true } },
  },
})
