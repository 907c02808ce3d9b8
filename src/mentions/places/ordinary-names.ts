/** Names of British places that are also words people use of anything. Folded. @internal */
export const ordinaryNames: ReadonlySet<string> = new Set(`abbey acre airport ash ashes bank banks barking bath battle bay beach beacon beam bear beer bell birch blackbird blue bow bridge bridges broad broadway brook bury bush
canal castle cathedral central centre chalk chapel charity chase church city cliff clay close coast college common corner cottage court crescent cross crown dale deal docks downs east edge elm end eye fair farm ferry field fields fleet
ford forest forum foss friars garden gardens gate gorse grange green grove hale hall ham harbour haven hay heart heath heather high highfield highlands hill hills hoe hook hope hospital hurst island junction keep kings king knight lake lakes
lane larkfield lea lighthouse lime line lodge long lower manor marina market marsh meadow meadows mews mill mills minster moat moor mount new newly newton north northern oak oaks old orchard over park parks peak pond pool poplar port
priory quarter quay queen queens reading river rivers riverside rock rose rugby rural sale sand sands school sea seal seaside settle shore south southern spa spring springs square stable stairs stanley star station stone
street strand summit swan temple the thatch tower town tree trinity university upper vale valley victoria view village wall walls ware wash water waterfront waterside well wells welling west western wharf white wicket wing wood woodland woodlands
woods wye yard yew may will mark grace chance hayes mere over rye sandwich stroud wick staple stock street hythe poole looe box burn cheese cost down fold plain soar street warren wild wide cam don exe taw test tor axe mole nave oval vauxhall`.split(/\s+/))

/** What follows a place's name in the name of a street. Folded. @internal */
export const streetWords: ReadonlySet<string> = new Set(`road rd street st lane ln avenue ave av close cl crescent cres drive dr gardens gdns grove gr terrace tce ter way walk place pl court ct square sq mews hill rise row parade
passage path alley bridge roundabout causeway butts approach circus embankment boulevard bypass parkway promenade gate mount broadway wharf quay yard villas mansions house lodge heol ffordd stryd lon rhodfa clos maes`.split(/\s+/))

/** What stands between a place's name and the street's in "Harbour Church Street". Folded. @internal */
export const streetMiddles: ReadonlySet<string> = new Set('high low church park bridge hill station mill manor court house common green lodge grove wood lane north south east west upper lower old new great little main broad market chapel abbey castle farm vale village'.split(' '))

/** What bears an ordinary name or a saint's, wherever it stands: "Victoria Park", "St Oswin's Church". Folded. @internal */
export const namesakes: ReadonlySet<string> = new Set('park station church churchyard cathedral chapel hall school schools primary infant infants junior academy college nursery hospital hospice surgery pub hotel line common woods coach day flag flags cross'.split(' '))

/** Names of several words that every town has a street or a quarter of. Folded. @internal */
export const ordinaryPhrases: ReadonlySet<string> = new Set(['high street', 'church street', 'church road', 'station road', 'park street', 'park road', 'wood street', 'broad street', 'market square', 'market place', 'west end', 'east end', 'south end', 'north end', 'town centre', 'city centre', 'old town', 'new town', 'mill lane', 'the green', 'the park', 'the village'])
