/**
 * The shapes of the library's own records, written down once more in plain TypeScript: the world outside knows nothing
 * of the library, and a test holds the two together.
 */
export interface PlainPlace {
  readonly id: string
  readonly name: string
  readonly kind: 'ward' | 'parish' | 'postcode-district'
  readonly aliases?: string[]
  readonly point: { readonly lat: number; readonly lon: number }
}

export interface PlainAccount {
  readonly platform: string
  readonly handle: string
  readonly name: string
  readonly of: 'council' | 'partner'
}

export interface PlainCouncil {
  readonly id: string
  readonly name: string
  readonly aliases: string[]
  readonly languages: string[]
  readonly accounts: PlainAccount[]
  readonly places: PlainPlace[]
}

export interface PlainProblem {
  readonly id: string
  readonly statement: string
  readonly affectedPeople: string
  readonly desiredOutcome: string
  readonly whatPeopleNeedToDo: string
  readonly measure: { readonly what: string; readonly unit: string; readonly baseline: number; readonly target: number; readonly by: string }
  readonly owner: string
  readonly service?: number
  readonly withoutSocialMedia: string
  readonly terms: string[]
}

export interface PlainToolChoice {
  readonly tool: string
  readonly problemId: string
  readonly whyThisTool: string
  readonly reviewOn: string
  readonly lawfulBasis: string
  readonly dpiaReference?: string
}
