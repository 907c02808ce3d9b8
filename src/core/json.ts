/** Anything JSON can hold. Checkpoints, events and reports are JSON, so that any store can keep them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
