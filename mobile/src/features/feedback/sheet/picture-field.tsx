import type { Picture } from '../outbox/waiting'

export type PictureFieldProps = { picture: Picture | null; onChange: (picture: Picture | null) => void }

/** A phone's app asks for no pictures: it may not look into them. A browser has one given to it. */
export const PictureField = (_props: PictureFieldProps) => null
