/** One question of a form. */
export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
} & (
  | { readonly kind: 'text' | 'words' | 'lines' | 'day' | 'number' }
  | { readonly kind: 'one' | 'some'; readonly options: readonly Option[] }
)

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

export const text = (name: string, label: string, hint?: string): Field => ({ kind: 'text', name, label, hint })
export const words = (name: string, label: string, hint?: string): Field => ({ kind: 'words', name, label, hint })
export const lines = (name: string, label: string, hint?: string): Field => ({ kind: 'lines', name, label, hint })
export const day = (name: string, label: string, hint?: string): Field => ({ kind: 'day', name, label, hint })
export const number = (name: string, label: string, hint?: string): Field => ({ kind: 'number', name, label, hint })
export const one = (name: string, label: string, options: readonly Option[], hint?: string): Field => ({ kind: 'one', name, label, options, hint })
export const some = (name: string, label: string, options: readonly Option[], hint?: string): Field => ({ kind: 'some', name, label, options, hint })
export const optional = (field: Field): Field => ({ ...field, optional: true })

/** Options from values and their labels. */
export function options(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

export const yesOrNo = options({ yes: 'Yes', no: 'No' })
