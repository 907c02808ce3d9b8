import type { Words } from '../../core/language.js'

/** What happens in a community's life. `label` is what another community is called. */
export const eventWords = {
  'first-map': { en: 'First seen, with {band} people.', cy: 'Gwelwyd gyntaf; nifer y bobl: {band}.' },
  'born': { en: 'Seen for the first time, with {band} people.', cy: 'Gwelwyd am y tro cyntaf; nifer y bobl: {band}.' },
  'split': { en: 'Parted from {label}, with {band} people.', cy: 'Ymwahanodd oddi wrth gymuned arall: {label}. Nifer y bobl: {band}.' },
  'swallowed': { en: 'Most of {label} is now part of it.', cy: 'Mae’r rhan fwyaf o gymuned arall bellach yn rhan ohoni: {label}.' },
  'merged': { en: 'Most of it is now part of {label}.', cy: 'Mae’r rhan fwyaf ohoni bellach yn rhan o gymuned arall: {label}.' },
  'grew': { en: 'Grew from {was} to {band} people.', cy: 'Tyfodd. Nifer y bobl: {was} gynt, {band} bellach.' },
  'shrank': { en: 'Shrank from {was} to {band} people.', cy: 'Crebachodd. Nifer y bobl: {was} gynt, {band} bellach.' },
  'silent': { en: 'Nothing has been heard for more than {days} days.', cy: 'Ni chlywyd dim ers mwy na {days} diwrnod.' },
  'hardly-heard': { en: 'Hardly anybody has been heard for more than {days} days.', cy: 'Prin fod neb wedi’i glywed ers mwy na {days} diwrnod.' },
  'people-gone': { en: 'Most of its people are not heard any more.', cy: 'Ni chlywir y rhan fwyaf o’i phobl mwyach.' },
  'given-up': { en: 'Its people are heard, but have not been found together for {days} days.', cy: 'Clywir ei phobl, ond ni chafwyd hyd iddynt gyda’i gilydd ers {days} diwrnod.' },
  'gone': { en: 'No longer found.', cy: 'Nid yw i’w chanfod mwyach.' },
} as const satisfies Readonly<Record<string, Words>>
