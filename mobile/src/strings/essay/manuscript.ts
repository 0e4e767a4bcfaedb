export const en = {
  'manuscript.title': 'Manuscript paper',
  'manuscript.print': 'Print',
  'manuscript.row': '20 cells a row',
  'manuscript.counts': '{{characters}}, {{cells}}',
  'manuscript.characters_one': '{{count}} character',
  'manuscript.characters_other': '{{count}} characters',
} as const

export const ko: Record<keyof typeof en, string> = {
  'manuscript.title': '원고지',
  'manuscript.print': '인쇄',
  'manuscript.row': '한 줄에 20칸',
  'manuscript.counts': '{{characters}}, {{cells}}',
  'manuscript.characters_one': '{{count}}자',
  'manuscript.characters_other': '{{count}}자',
}
