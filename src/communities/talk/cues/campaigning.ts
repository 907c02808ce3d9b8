/** How people set about changing something. */
export const campaigning = {
  en: `
    petition+, campaign+, campaigner+, protest+, protester+, demo, demonstration, placard+, banner+, poster+, leafleting, rally, rallies, march on, picket+, strike, boycott+, solidarity, occupy,
    sign the, sign and, sign here, please sign, sign this, sign up against, signed, signature+, add your name, pledge+, boost+, share this, please share, share widely, share everywhere, shared, pass it on, spread the word, repost,
    write to your, write to the, written to my, email your, emailed my, email every, your councillor, your councillors, councillor, councillors, our mp, my mp, your mp, mp, mps, ward member, cabinet, full council, scrutiny, committee, public gallery, public meeting, council meeting, vote+, voted, ballot, motion, agenda, minister, judicial review, ombudsman,
    consultation, consultation closes, respond to the, have your say, object to, objection+, oppose+, opposed, planning application, save our, save the, saved, stop the, keep our, hands off, fight+, fighting, battle, win, won, victory, we demand, demand+, we want, our demands, must not, don't let them, keep the pressure, pressure, keep pressing, hold them to account, hold to account, stronger together, together we, have our voices, be heard, make your voice, speak up, get involved, turn up, join us, join the, join in, our campaign, foi, freedom of information, template letter, open letter, press release, organise, organised, raise awareness
  `,
  cy: `
    deiseb, deisebau, deisebu, arwyddo, arwyddwch, arwyddwyd, arwydda, llofnod, llofnodi, llofnodwch, llofnodion, ymgyrch, ymgyrchu, ymgyrchwyr, protest, protestio, protestiwn, gwrthwynebu, gwrthwynebiad, gwrthwynebwch, achub, achubwch, brwydr, brwydro, ymgynghoriad, ymgynghori,
    cynghorydd, cynghorwyr, aelod seneddol, senedd, rhannu, rhannwch, baner, baneri, cyfarfod cyhoeddus, pleidlais, pleidleisio, llythyr, ysgrifennwch, sgwennwch, mynnu, mynnwn, peidiwch â gadael, daliwch ati, dewch yn llu, ymunwch, ymlaen, gyda'n gilydd, safwn
  `,
}
