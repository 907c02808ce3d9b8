import type { Scenarios } from './scenario.js'

/** People who pass through: one post, perhaps an answer, and gone. */
export const drifters: Scenarios = [
  {
    title: ['Missing cat', 'LOST: {pet}', '{pet} found'],
    open: ['[lost] LOST: {pet} || Missing since {day}: {pet}, answers to {petname}, last seen near {street}. Please check your sheds. {phone}', '[found] FOUND: {pet} || Found {pet} on {street}, very friendly, no collar. Is it yours? Text me on {phone}'],
    reply: ['Shared', '[found] Pretty sure that’s the one that sits on my car', '[lost] Hope you find them soon x', '[lost] Saw one like that on {street~} last night'],
    back: ['[lost] Home safe, was next door the whole time eating their salmon'],
    slots: { pet: ['ginger tom', 'tabby cat', 'small brown dog', 'grey parrot', 'tortoise'], petname: ['Biscuit', 'Mr Tibbs', 'Pickle', 'Gwenhwyfar', 'Kevin'] },
  },
  {
    title: ['Bins on {street}??', 'Is it just us', 'Bin day changed?'],
    open: ['Has bin day changed on {street}? Ours haven’t been collected and the whole road’s still out.', 'not being funny but has anyone had their recycling taken this week. {street} here', 'Oes rhywun wedi cael ei finiau wedi’u casglu? Does dim byd wedi mynd o {street} ers wythnos.'],
    reply: ['Same here on {street~}', 'They came at six this morning, woke the baby', 'no. been like it all month', 'Ring them, I did, they came next day'],
  },
  {
    title: ['Roadworks {street}', 'What’s going on at {street}?', 'Helicopter'],
    open: ['[shut] Roadworks {street} || Anyone know how long {street} is shut for? Satnav sent me through a field.', '[sky] Helicopter || Helicopter over {street} for the last half hour, anyone know why?', '[bang] What was that?? || What was that bang?? Windows shook on {street}'],
    reply: ['[shut] Gas main, till {day} apparently', '[shut] Till Christmas according to the man in the van', '[bang,sky] Heard it in Millrace too', '[bang] Firework I think', '[sky] Looking for somebody down by the sluice my neighbour says'],
  },
  {
    title: ['Recommend a {trade}?', '{trade} wanted', 'Any good {trade}s?'],
    open: ['Can anyone recommend a {trade}? Nothing huge. ZZ{district} area.', 'New to the area and need a {trade} who turns up. Any ideas?'],
    reply: ['My brother in law, but you’ll have to feed him', 'We used one from Thornby, very fair, I’ll message you the number', 'Following, need one too', 'Not the one with the blue van'],
    back: ['Thanks, booked!'],
    slots: { trade: ['plumber', 'chimney sweep', 'dog groomer', 'piano tuner', 'window cleaner', 'electrician'], district: ['1', '2', '3', '4'] },
  },
  {
    title: ['Work from home £££', 'CHEAP DRIVEWAY CLEANING', 'Amazing opportunity'],
    open: ['Work from home £££ || EARN £{n}00 A DAY FROM HOME!!! No experience needed, limited places, click now http://easy-money.example/join?ref=mw{n} 💰💰💰', 'CHEAP DRIVEWAY CLEANING || Driveways roofs gutters CHEAPEST PRICES call now {phone} 100% guaranteed www.bestest-drives.example best prices best prices'],
    reply: ['Reported', 'Mods?'],
  },
  {
    title: ['Lovely walk', 'Sunset', 'Well done whoever painted the {thing}'],
    open: ['[paint] Well done whoever painted the {thing} || Whoever painted the {thing} on {street}, it’s lovely, thank you.', 'Lovely walk || Walked out to the sluice and back, saw a kingfisher. Go and look.', 'Diolch! || Diolch i bwy bynnag ddaeth o hyd i fy mhwrs ar {street} a’i roi i’r siop. Caredig iawn.'],
    reply: ['Agree 😊', '[paint] I think it was the youth club', 'Lovely'],
    slots: { thing: ['bus shelter', 'phone box', 'railings', 'bollards'] },
  },
  {
    title: ['Dog mess {street}', 'Fireworks', 'Noise from {street}'],
    open: ['Dog mess {street} || To whoever lets their dog foul {street} every morning: I’ve seen you. So has the whole bus.', '[fire] Fireworks || Can people stop with the fireworks at 1am. It’s a Tuesday.', 'Noise from {street} || The music on {street} again last night, does anyone else on here have to get up for work'],
    reply: ['Well said', 'Report it, they can’t do anything if nobody reports it', '[fire] my poor dog was under the bed for hours', '[fire] It’s only once a year'],
  },
]
