import type { Json, Resource, Synthesised } from './synth-examples.ts'

/** What lies at this path of a piece of a template; undefined where there is nothing. */
export function at(json: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let found = json
  for (const key of path) {
    if (Array.isArray(found) && typeof key === 'number') found = found[key]
    else if (typeof found === 'object' && found !== null && !Array.isArray(found)) found = found[key]
    else return undefined
  }
  return found
}

/** The items of a list in a template; none where there is no list. */
export const itemsAt = (json: Json | undefined, ...path: (string | number)[]): readonly Json[] => {
  const found = at(json, ...path)
  return Array.isArray(found) ? found : []
}

export const ofType = ({ resources }: Pick<Synthesised, 'resources'>, type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === type)

/** The properties of the only resource of this type, or of the only one of which this is true. */
export function only(of: Synthesised, type: string, isMeant: (properties: Json) => boolean = () => true): Json {
  const [found, ...more] = ofType(of, type).filter(({ properties }) => isMeant(properties))
  if (found === undefined || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} resources of ${type}.`)
  return found.properties
}
