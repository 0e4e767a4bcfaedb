/**
 * Characters that show nothing and can carry a text past a reader: zero-width and bidi controls, the tag block (U+E0000), variation
 * selectors, Hangul fillers, control codes. Source: Unicode's Default_Ignorable_Code_Point with the controls of general category Cc.
 * Written as escapes of a character class, to be put between [ and ] of an expression with the flag u.
 */
export const HIDDEN =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}'

/** What emoji are made of: joiners between pictures, the selector of their coloured form, the tags of the three British flags. */
export const EMOJI =
  '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}|\\p{Emoji}\\ufe0f\\u20e3?|(?<=[\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})'
