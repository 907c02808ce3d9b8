import type { Mention } from '../../mentions/mention.js'
import type { CommunitiesErrorCode } from '../communities-error.js'
import type { IdentifyOptions, IdentifyProgress } from '../identify-options.js'
import type { Part } from './parts.js'

/** What a thread is told. */
export type ToThread =
  | { readonly type: 'mentions'; readonly mentions: readonly Mention[] }
  | { readonly type: 'identify'; readonly options: Omit<IdentifyOptions, 'signal' | 'onProgress'> }

/** What a thread answers. */
export type FromThread =
  /** One slice of mentions is heard: the next may come. */
  | { readonly type: 'heard' }
  | { readonly type: 'progress'; readonly progress: IdentifyProgress }
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly code: CommunitiesErrorCode; readonly message: string }
  | { readonly type: 'failed'; readonly error: unknown }
