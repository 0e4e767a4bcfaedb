import { createElement } from 'react'

// A browser draws SVG by itself: the library would be 12 KB of the first load.

const element = (name: string) => (props: object) => createElement(name, props)

export const Svg = element('svg')
export const Circle = element('circle')
export const G = element('g')
export const Path = element('path')
export const Rect = element('rect')
