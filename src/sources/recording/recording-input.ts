/**
 * Where a recording is: a path, read as a stream and unpacked where it ends in `.gz`; the chunks themselves, which can be
 * read once; or a function that opens them, which can be read again.
 */
export type RecordingInput = string | AsyncIterable<string | Uint8Array> | (() => AsyncIterable<string | Uint8Array>)
