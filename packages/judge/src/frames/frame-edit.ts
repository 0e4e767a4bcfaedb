import type { Span } from '@truegul/korean'

/** Each kind of error in frames; the reasons are with the other texts. */
export type FrameRule =
  | 'frame-subject'
  | 'frame-object'
  | 'frame-place'
  | 'frame-action'
  | 'frame-person'
  | 'frame-thing'
  | 'frame-phrase'
  | 'frame-possessive'
  | 'frame-clause'
  | 'frame-honorific'

/** An edit of a sentence; offsets are inside it. */
export type FrameEdit = Span & { suggestion: string; rule: FrameRule }
