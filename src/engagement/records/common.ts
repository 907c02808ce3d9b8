import * as z from 'zod'
import { isPost } from '../post.js'

/** A post, for example "Head of Waste Services"; never a person, never an address or a handle. */
export const Post = z.string().refine(isPost, { error: 'a post, without an @' })
export type Post = z.infer<typeof Post>

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** Words for people: not empty. */
export const Words = z.string().min(1)
export type Words = z.infer<typeof Words>
