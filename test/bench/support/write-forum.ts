// Writes the mentions of the recorded forum to the file told, one a line: see recorded-forum.ts.
import { writeFileSync } from 'node:fs'
import { forumMentions } from '../../support/forum-mentions.js'

const [, , file = ''] = process.argv
const mentions = await forumMentions()
writeFileSync(file, mentions.map((mention) => `${JSON.stringify(mention)}\n`).join(''))
