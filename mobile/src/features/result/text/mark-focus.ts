/** A phone has no keyboard that would have to find its way back; the essay scrolls by its lines. */
export function showMark(_number: number, _how: { focus: boolean }): void {}
