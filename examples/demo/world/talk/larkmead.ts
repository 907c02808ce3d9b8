import type { Scenarios } from './scenario.js'

/**
 * The online town council: residents of Larkmead speak to the council's account and it answers every one of them.
 * `reply` here is another resident with a question or complaint of his own: to the council, never to a neighbour.
 */
export const larkmead: Scenarios = [
  {
    title: ['Bins not collected {lark}', 'Missed bin', 'Bins AGAIN', '{lark} bins'],
    open: [
      '{council} bins on {lark} not collected AGAIN 😡 that’s {few} weeks out of six. When are you coming?',
      '{council} the recycling hasn’t been done at {lark}, number {house}. It was out by six. Please advise',
      'Hi {council} our brown bin has been missed, {postcode}. Everyone else’s was done.',
      'HELLO {council} IS ANYONE COMING FOR THE BINS ON {lark}',
    ],
    reply: [
      '{council} same on {lark~}, not emptied since last {weekday}',
      '{council} and ours. {lark~}, odd numbers. Foxes have had the lot.',
      '{council} what about the flats? The big bins at {lark~} are overflowing and there are rats.',
      '{council} mine was missed as well, ref number was never emailed. It’s {email}',
    ],
    official: [
      'Sorry about that. The crew could not get past parked cars on {lark}. They will be back on {weekday}; please leave the bins out.',
      'Hello, thanks for letting us know. We have logged this as a missed collection and a crew will return within two working days.',
      'Apologies for this. The vehicle broke down. {lark} is first on the list tomorrow.',
      'We’re sorry. Please send us your house number in a private message, not here, and we’ll check with the depot.',
    ],
    back: ['{council} ok thanks', '{council} it’s {weekday} and still nothing', '{council} done now thank you', 'Thanks {council} but why does it need me to ask every time'],
  },
  {
    title: ['Fly tipping {lark}', 'Mattress dumped', 'Rubbish by the garages'],
    open: [
      '{council} somebody has dumped {junk} by the garages behind {lark}. It’s been there since {weekday}.',
      '{council} fly tipping on {lark} again. {junk} this time. Can you remove it please, kids are playing on it',
      '{council} is anyone going to shift {junk} off the grass at {lark}? Third time I’ve asked.',
    ],
    reply: [
      '{council} there’s also {junk~} at the other end by the substation',
      '{council} I saw a van do it, reg {otherreg}, happy to give a statement. ring {phone}',
      '[bulky] {council} how do we book a bulky collection, the phone just rings',
      '{council} put cameras up. It’s every weekend.',
    ],
    official: [
      'Thank you. We have passed this to the street scene team. Fly-tipping is normally cleared within two working days.',
      'Hello, this has been reported already and is due to be cleared on {weekday}. If you saw who did it, please use the form on our website rather than posting here.',
      '[bulky] Bulky items can be booked from £{n~}; the first collection each year is free for residents on a low income.',
    ],
    back: ['{council} gone now, cheers', '{council} still there', '{council} they took half of it and left the rest??'],
    slots: { junk: ['a mattress', 'two mattresses', 'a fridge', 'builders’ rubble', 'a sofa and about ten black bags', 'tyres', 'a broken trampoline', 'paint tins'] },
  },
  {
    title: ['Street light out {lark}', 'Lights', 'Dark on {lark}'],
    open: ['{council} street light outside {house} {lark} has been out for {n} days, it’s pitch black', '{council} lights flickering on {lark} all night, it’s like a disco. Who do I tell?'],
    reply: ['{council} {lark~} as well, two of them by the alley', '{council} the one by the bus stop is out too, my daughter finishes at ten'],
    official: ['Thanks, we’ve reported this to the lighting contractor. Repairs take up to ten working days. The column number on the post helps us find it.', 'Hello. An engineer is booked for {weekday}. Please tell us if it is still out after that.'],
    back: ['{council} column 14 it says', '{council} fixed. thank you', '{council} ten days for a bulb??'],
  },
  {
    title: ['Potholes', 'Pothole outside {house} {lark}', 'Pavement on {lark}'],
    open: ['[hole] Potholes on {lark} || {council} when will the potholes on {lark} be filled, I’ve just paid £{n}0 for a tyre', '[trip] Pavement on {lark} || {council} my mother tripped on the pavement at {lark}, slab sticking up. Photos sent. Who is responsible?'],
    reply: ['[hole] {council} and the one at {lark~}, it has its own ducks', '[trip] {council} same slab got me in September'],
    official: ['We’re sorry to hear this. An inspector will visit within five working days and mark anything over 40 mm for repair.', 'Thank you. This has been inspected and is booked for repair in the week of the {n~}th.'],
    back: ['[trip] {council} thanks. she’s bruised but ok', '{council} they painted round it. That was three weeks ago', '[hole] {council} filled today, credit where it’s due'],
  },
  {
    title: ['Grass not cut', 'Hedges on {lark}', 'Leaves!'],
    open: ['[grass] Grass not cut || {council} the grass on {lark} is up to my knees, is it ever being cut?', '[hedge] Hedge on {lark} || {council} hedge at the corner of {lark} has grown right over the path. Can’t get a wheelchair through', '[leaves] Leaves! || {council} leaves are a death trap on {lark}, will anybody sweep them?'],
    reply: ['{council} could you do {lark~} while you’re at it', '{council} is it you or the housing association? Nobody will say'],
    official: ['[grass] Hello, some verges are left long for wildlife, but paths should be clear. We’ll ask the team to check.', 'Hello, this area is on the schedule for next week.', 'Thanks for telling us. The grounds team will take a look this week.'],
    back: ['{council} thank you they came', '[grass] {council} that’s wildlife is it. it’s dandelions', '{council} ok will wait'],
    weeks: [1, 12],
  },
  {
    title: ['Question'],
    open: [
      '[which] Which bin for {item}? || {council} which bin does {item} go in?', '[caddy] New food caddy || {council} how do I get a new food caddy, the lid’s gone. {house} {lark}',
      '[permit] Parking permit || {council} applied for a parking permit in {month}, heard nothing. Email was {email}', '[hours] Office hours || {council} is the office on Quay Parade open on {weekday}? The website says two different things',
    ],
    reply: ['[which] {council} where do I take {item~} please', '[hours] {council} what are the hours at the tip now', '[calendar] {council} can you send me the bin calendar for {lark~}, mine never came'],
    official: [
      '[which] Hello! That goes in the grey bin. There is a full A to Z on our website.', '[caddy] Caddies are free from any library, or we can deliver one within five days.',
      '[permit] Sorry for the wait. Please send us your reference in a private message and we’ll chase it today.', '[hours] It’s nine to four, Monday to Saturday. We’re correcting the website, thank you for spotting it.', '[calendar] Sorry about that. The new calendar is in the post, and there is a large-print one if you would like it.', '[which] That one has to go to the recycling centre on Pump House Road, sorry. It’s free for residents.',
    ],
    back: ['{council} great, thanks', '{council} thank you, quick reply', '{council} ta'],
    slots: { item: ['a broken mirror', 'pizza boxes', 'cat litter', 'a car battery', 'old paint', 'tetra paks', 'nappies'], month: ['July', 'August', 'September'] },
  },
  {
    title: ['Damp in the stairwell', 'Lift broken at Lapwing Court', 'Door entry'],
    open: ['[lift] Lift broken at Lapwing Court || {council} lift at Lapwing Court out again, I’m on the 4th floor with a pram', '[door] Door entry || {council} door entry broken at Lapwing Court so anyone can walk in. Been like this {n} days', '[mould] Mould in the stairwell || {council} black mould in the stairwell at Lapwing Court, photo attached, third report'],
    reply: ['[lift,door,mould] {council} Redshank side as well', '[lift] {council} my nan’s on the 5th and can’t get to the doctor’s because of that lift', '[mould] {council} water coming through the light fitting on the second floor, is that safe'],
    official: ['[lift] We are sorry. The lift engineer is on site today. If you cannot manage the stairs please ring the repairs line and we will arrange help.', '[door,mould] Thank you, this has been raised as urgent with the repairs team and somebody will be there on {weekday}.'],
    back: ['[lift,door] {council} working again for now', '{council} nobody came', '{council} thank you to the lady on the phone, very kind'],
  },
]
