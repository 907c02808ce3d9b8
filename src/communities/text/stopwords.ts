const english = `
a able about above across actually after again against ago agree all almost alone along already also although always am among amp an and
another any anybody anyone anything anyway anywhere apart are aren around as ask asked asking at available away back bad based basically be became
because become been before began behind being below best better between big bit both but by call called came can cannot cant case
cause certain certainly check cheers clear clearly come comes coming completely correct could couldn couple course currently day days
definitely dear did didn different do does doesn doing don done dont down due during each early easier easily easy either else
end enough especially etc even ever every everybody everyone everything exactly example except expect far feel few find fine first
fix following for found from full further gave general generally get gets getting give given gives giving go goes going gone good got
gonna great guess guy guys had hadn half happen happened happening happens hard has hasn have haven having he hello help her here
hers herself hey hi him himself his hope how however i idea ie if im in include included including indeed inside instead interested
interesting into is isn issue issues it its itself ive just keep kept kind knew know known last lately later latest least left less
let lets like likely little ll long longer look looked looking looks lot lots made main mainly make makes making manage many matter
may maybe me mean means mention mentioned might mine minute minutes mm month months more most mostly move moved much must my myself
name near nearly need needed needs neither never new next nice no nobody non none nor normal not note nothing now number of off often oh ok okay
old on once one ones only onto open or order other others otherwise our ours ourselves out outside over own part particular past
people per perhaps person place please point possible possibly post posted posts pretty previous previously probably problem problems
properly put question quick quickly quite quote rather re read real really reason recent recently regarding regards related reply
right said same saw say saying says second see seem seemed seems seen self sense sent set several shall she should shouldn show shown
shows side similar simple simply since single site small so solution solved some somebody somehow someone something sometimes
somewhere soon sorry sort sounds start started starting still stop such suggest suggestion sure take taken takes taking talk talking
tell than thank thanks that thats the their theirs them themselves then there therefore these they thing things think thinking this
those though thought three through thus till time times to today together told tomorrow too took topic totally toward towards tried tries true
try trying turn turned two type under understand unfortunately unless until up update updated upon us use used useful user uses
using usual usually ve version very via wait want wanted wants was wasn way ways we week weeks welcome well went were weren what
whatever when where whether which while who whole whom whose why will wish with within without won wonder wondering word words work
worked working works worse worst would wouldn wrong yeah year years yep yes yesterday yet you your yours yourself
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
`

const welsh = `
a ac ai am ambell ar arall at atoch bach beth bob bod bydd byddai byddwn byth cael can chi chwi cyn da dan dau dda ddim deg dim diolch does dros dw
dweud dwi dy dydd dyma dyna ddyn e ef efo ei eich ein eisiau eleni eto eu fawr fe fel felly fi fo fod fwy fy fydd fyddai gael gall gallu
gan gen ges gofyn gwneud gyd gyda heb hefyd heddiw helo hi hir hoffi holl hon honno hwn hwnnw hyd hyn hynny i iawn ie il ir llai llawer
lle mae maen mai mawr mewn mi mynd na nad nag nawr nes neu ni nid nifer nol nos nou o oblegid oddi oedd oeddwn oes ohono ol on ond or os
pa pam pan pawb peth plis pob pryd pwy r rhai rhaid rhwng rhyw rhywun rwan rwy rwyf rydw rydym rydyn roedd roeddwn sawl sut sy sydd siwr tan
ti tra trwy tua un unrhyw wedi wedyn weithiau wnaeth wrth y ych ychydig ydi ydw ydy ydych ydyn yma ymlaen yn yna yno yr ystod yw
`

const debris = `
aka amp apos asp aspx avatar btw cdn class code com couldnt css didnt div doesnt eg endif faq fwiw gif gt href html http https iirc imgur img imho
ing int jpeg jpg lol lt nbsp net null onebox org pdf php png pre px quot redacted smile span src std string svg td thread tr true undefined
uploads url utf void wink www xml
`

const fold = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')

/** Words that tell nothing about a subject: English and Welsh function words and talk, remains of HTML and code. */
export function stopwords(): ReadonlySet<string> {
  return new Set([...fold(english), ...fold(welsh), ...fold(debris)])
}
