import type { Read } from '@truegul/contract'
import { type listWaves, saveWave } from '@truegul/contract/console'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { TextField } from '../../ui/field.tsx'
import { words } from './words.ts'

export type Wave = Read<typeof listWaves.output>['items'][number]

/** Changes a wave, or makes the next one. */
export function EditWave({ wave, number }: { wave: Wave | null; number: number }) {
  const t = useWords(words)
  return (
    <Act
      label={wave === null ? t.newWave : t.change}
      title={t.waveOf(number)}
      confirm={t.save}
      operation={saveWave}
      fields={
        <>
          <TextField
            name="purpose"
            label={t.purpose}
            required
            minLength={3}
            maxLength={300}
            defaultValue={wave?.purpose}
          />
          <div className="row">
            <TextField
              name="minimum"
              type="number"
              min={1}
              max={1000}
              label={t.minimum}
              required
              defaultValue={wave?.minimum ?? 5}
            />
            <TextField
              name="places"
              type="number"
              min={1}
              max={1000}
              label={t.places}
              required
              defaultValue={wave?.places ?? 10}
            />
          </div>
          <div className="row">
            <TextField name="startsOn" type="date" label={t.startsOn} defaultValue={wave?.startsOn ?? ''} />
            <TextField name="endsOn" type="date" label={t.endsOn} defaultValue={wave?.endsOn ?? ''} />
          </div>
          <TextField
            name="iosLink"
            type="url"
            pattern="https://.*"
            label={t.iosLink}
            maxLength={300}
            defaultValue={wave?.iosLink ?? ''}
          />
          <TextField
            name="androidLink"
            type="url"
            pattern="https://.*"
            label={t.androidLink}
            maxLength={300}
            defaultValue={wave?.androidLink ?? ''}
          />
        </>
      }
      input={(form, reason) => {
        const text = (name: string) => String(form.get(name) ?? '').trim()
        return {
          number,
          purpose: text('purpose'),
          minimum: Number(text('minimum')),
          places: Number(text('places')),
          startsOn: text('startsOn') || null,
          endsOn: text('endsOn') || null,
          iosLink: text('iosLink') || null,
          androidLink: text('androidLink') || null,
          reason,
        }
      }}
    />
  )
}
