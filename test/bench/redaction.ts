import { measureRedaction } from '../mentions/personal-data/marked-line.js'
import { contend } from './support/contender.js'

// No library for Node takes out British personal data (postcodes, NHS and NI numbers, plates): it is measured alone.
await contend(measureRedaction, ({ recall, precision, linesRight }) => ({ recall, precision, 'lines right': linesRight }), 3)
