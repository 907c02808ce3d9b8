import { html as template } from 'hono/html'

/** Markup whose every inserted word is escaped. */
export type Html = ReturnType<typeof template>
export const html = template
export const nothing: Html = template``
