/** Style rules for paper: everything but the element `id` goes, and what stood around it stops to scroll. */
export const paperRules = (id: string): string => `
@media print {
  @page { margin: 14mm 12mm }
  html, body, #root { height: auto; overflow: visible; display: block; background: #fff }
  #root *:not(:has(#${id})):not(#${id}):not(#${id} *) { display: none !important }
  #root *:has(#${id}) {
    display: block !important; position: static !important; overflow: visible !important; transform: none !important;
    height: auto !important; min-height: 0 !important; max-height: none !important; max-width: none !important;
    margin: 0 !important; padding: 0 !important; background: #fff !important; border: 0 !important;
  }
}`
