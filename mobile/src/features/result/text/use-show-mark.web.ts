import { showMark } from './mark-elements'

/** In a browser a mark is an element, which knows how to come before the eyes. */
export const useShowMark = (_scroll: unknown, _text: unknown, _marks: unknown) => SHOW

const SHOW = { show: showMark, top: null, essay: {} }
