import type { Scenarios } from './scenario.js'

/** Six bell-ringers: a real group, and too small ever to be shown. */
export const ringers: Scenarios = [
  {
    title: ['Practice {day}', 'Ringing this {day}', 'Band for Sunday'],
    open: ['Practice {day} at {evening}. {method} if we’re five, rounds and call changes if we’re four.', 'Who’s about for Sunday? I’m short of a treble.'],
    reply: [
      'I’ll be there, bringing the spare stay', 'Can’t, on nights. Can do Sunday.', 'Count me in for the tenor', 'Could we go over {method} slowly? I got lost in the dodges', 'Rope on the four is fraying, don’t pull hard',
      'I’ve spliced it, should hold until the new one comes', 'Half muffled for the eleventh please, I’ll fetch the leathers',
    ],
    back: ['Good ringing. That last touch was nearly music.', 'Thank you all. Tower locked, key on the hook.'],
    slots: { method: ['Plain Bob Doubles', 'Grandsire', 'St Simon’s', 'Stedman'] },
  },
  {
    title: ['Striking competition', 'Tower outing', 'Clock weights'],
    open: ['[comp] Striking competition || Do we enter the striking competition this year or pretend we didn’t see the letter?', '[out] Tower outing || Outing: three towers and a pub, {day}. There’s a ring of six at Cinderhay I’ve always wanted to try.', '[clock] Clock weights || The clock’s gained four minutes. Somebody’s had the pennies off the pendulum.'],
    reply: ['[comp] Enter. We can’t come lower than last.', '[out] I’ll drive if someone else does the map', '[out] I’ll bring sandwiches, you bring Stedman', '[clock] It was me, I put a penny on, I thought it was slow', '[comp,out] As long as we ring for evensong first', '[comp] The simulator says we’re improving. The simulator is kind.'],
    back: ['Then it’s settled.', '[out] Lovely day, and only one broken stay.'],
  },
]
