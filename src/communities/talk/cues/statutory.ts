/**
 * What a council has a duty in law to see to, whoever else could help: to be told is to have to act. Education and special
 * needs, care of children and adults, homelessness and housing conditions, waste, highways, planning, licensing,
 * environmental health, our library, the library, this library, public library, mobile library, library card, library closure, close the library, libraries, flood risk, crime and disorder, elections and council tax.
 */
export const statutory = {
  en: `
    ehc, ehcp, ehc plan, sendco, needs assessment, local offer, special school, school place, school places, school admissions, admissions, catchment, excluded from school, off rolled, home education, school transport, school closure, close the school, closing our school, save our school, post-16 transport, education welfare,
    social worker, social services, social care, safeguarding, care home, care package, respite, short breaks, carers, carer's assessment, carers assessment, direct payment, direct payments, personal budget, foster+, adult social care, attendance allowance, blue badge, bus pass,
    homeless, homelessness, eviction, evictions, section 21, temporary accommodation, housing register, housing list, council house, hmo, selective licensing, additional licence, mandatory licence, licensing scheme, landlord register, damp, mould, cladding, housing enforcement, disrepair,
    missed bin, missed bins, bins, bin collection, bin collections, collections, recycling, brown bin, green bin, contaminated, fly tip, fly tipping, flytipping, fly-tipping, waste collection, overflowing bins, street cleaning, litter, dog fouling, dog mess,
    pothole+, highways, road closure, pavement, kerb, dropped kerb, speed survey, speed limit, zebra, crossing, crossing patrol, street light, street lights, streetlight, lamp post, gritting, grit bin, gritted, parking permit, parking permits, residents parking, traffic order, 20mph, right of way, public footpath,
    planning application, planning permission, planning committee, local plan, listed building, tree preservation, tpo, building control, enforcement notice, licensing committee, premises licence, taxi licence, road closed for, market licence,
    environmental health, rats, vermin, noise nuisance, statutory nuisance, food hygiene, air quality, contaminated land, trading standards, stray dog, abandoned car, abandoned vehicle,
    our library, the library, library closure, close the library, libraries, flood risk, flood defence, flood defences, flood warning, flood wardens, sandbag+, drainage, culvert, gully, gullies, antisocial behaviour, anti-social behaviour, asb, public space protection, domestic abuse, electoral roll, polling station, council tax, council tax support, equality impact, public toilets, allotment waiting list
  `,
  cy: `
    anghenion dysgu ychwanegol, ady, derbyn i ysgolion, cau'r ysgol, achub ysgol, gofalwyr, cludiant ysgol, trafnidiaeth ysgol, gweithiwr cymdeithasol, gwasanaethau cymdeithasol, gofal cymdeithasol, diogelu, cartref gofal, bathodyn glas, digartref, digartrefedd, troi allan, rhestr dai, tŷ cyngor, tamprwydd, llwydni, biniau, casglu sbwriel, ailgylchu, tipio anghyfreithlon, baw ci, twll yn y ffordd, tyllau yn y ffordd, tyllau, twll, golau stryd, goleuadau stryd, graeanu, croesfan, cyflymder, parcio preswylwyr, caniatâd cynllunio, cais cynllunio, llygod mawr, llyfrgell, llifogydd, bagiau tywod, treth gyngor, ymddygiad gwrthgymdeithasol, yr effaith ar yr iaith
  `,
}
