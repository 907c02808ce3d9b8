/** How things change hands for money or for other things. */
export const trading = {
  en: `
    for sale, sale, selling, sell, sells, sold, sold out, buy, buying, wanted to buy, wtb, wts, iso, looking to buy, ono, o n o, no offers, open to offers, offers around, offers over, sensible offers, make me an offer, best offer, asking, asking price, price, prices, price drop, reduced, bargain, half price, face value, budget, up to £, rrp, each, the lot, job lot, bundle, per kilo, a month, pcm, bills in, plus vat, no vat, vat, quote, quote for, invoice, deposit,
    cash, cash on collection, cash on the day, bank transfer, paypal, card machine, postage, p&p, posted, collect, collection, collection only, collection from, must collect, pick up only, delivered, delivery, free delivery, local delivery, can deliver, still available, is this available, available, pending, reserve+, reserved, next if falls through, falls through, first come, no timewasters, time wasters, would you take, will you take, would you do, would you split, split, i'll have that, i'll have two, i'll have, yours, it's yours, deal, done deal, i'd give, interested, interested in, pm'd, pmd, dm'd, dm me, inbox me, message if interested, messaging you, pics sent, swap, swap considered, part-ex, part ex, px, trade for, for trade, surplus, going cheap, clearing, clearance, clear-out, clearout, moving out, must go, like new, as new, good condition, vgc, vg+, used once, boxed, unopened, small crack, some marks, serviced, bnwt, brand new, new stock, in stock, stock in, stall, pitch, pitches, unit, footfall, trade rates, wholesale, customers, discount, terms
  `,
  cy: `
    ar werth, gwerthu, prynu, pris, prisiau, bargen, arian parod, arian, isio prynu, eisiau prynu, yr un, am y cyfan, nôl o'r, rhaid nôl, casglu, cludo, cludiant, fel newydd, ar gael, dal ar gael, wedi gwerthu, cymryd, gymerwch chi, fasa chdi'n cymryd, chi biau, cyfnewid, ffeirio, gostyngiad, talu hyd at, punt, ceiniog
  `,
}
