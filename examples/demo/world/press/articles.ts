/** What the blog writes: one entry a post, in the week it appears. `&` is left bare where the blogger's software does. */
export interface BlogArticle {
  readonly week: number
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly tags: readonly string[]
}

export const blogArticles: readonly BlogArticle[] = [
  { week: 1, title: 'Back to school, back to the zebra', tags: ['Tannery Lane', 'schools'], paragraphs: ['Term starts on Wednesday and with it the daily lottery on Tannery Lane. I stood at the crossing for half an hour last July: of 212 cars, 61 did not stop for somebody waiting.', 'The council says a decision will come “in the autumn”. Autumn has started.'] },
  { week: 1, title: 'Who empties the bins in Larkmead?', tags: ['bins', 'Larkmead'], paragraphs: ['Redshank Walk has been missed three times in six weeks. The answer from the depot is parked cars. The answer from Redshank Walk is that the lorry comes at school time, when there is nowhere else to park.'] },
  { week: 2, title: 'Tannery Lane: a timeline', tags: ['Tannery Lane'], paragraphs: ['Because nobody else has written it down: every promise about the crossing since 2019, with dates. I will keep this page up to date.', 'If I have one wrong, tell me.'] },
  { week: 2, title: 'The menders of the Pump House', tags: ['repair', 'allotments'], paragraphs: ['On the first Saturday of the month there are two toasters, a sewing machine and a queue. Nobody runs it, exactly. There is a kettle and a book you write things in.'] },
  { week: 3, title: 'A budget in four numbers', tags: ['council'], paragraphs: ['The borough spends £14.2m on adult care, £6.1m on waste, £2.3m on roads and £41,000 on benches. Guess which got the longest debate.'] },
  { week: 3, title: 'Salmon & dominoes in Withyfields', tags: ['Withyfields', 'older people'], paragraphs: ['There is a tin of salmon at Osier Court that has been fought over since 2019. I went for the dominoes and stayed for the company. One man told me it was the only day of the week he shaves for.'] },
  { week: 4, title: 'Fly-tipping: where, when & who pays', tags: ['fly-tipping'], paragraphs: ['I mapped two months of reports. A third are within fifty metres of the same four garages. None of the four has a light.'] },
  { week: 4, title: 'Apple Day, in pictures', tags: ['events'], paragraphs: ['Four hundred people, nineteen varieties, one wasp. Thanks to everyone who sent photographs.'] },
  { week: 5, title: 'How many cars stop? We counted again', tags: ['Tannery Lane', 'schools'], paragraphs: ['Eleven volunteers, three mornings, 1,904 vehicles. The share that stops has gone down, not up. The figures are below for anybody who wants to check them.'] },
  { week: 5, title: 'Larkmead lights: the reply', tags: ['Larkmead'], paragraphs: ['I asked under freedom of information how long a broken street light takes to mend. The target is ten working days. The middle of last year’s was nineteen.'] },
  { week: 6, title: 'Five things I learned at scrutiny committee', tags: ['council'], paragraphs: ['One: the radiators do not turn off. Two: the waste contract has a clause about parked cars that nobody had read. Three to five are about the clause.'] },
  { week: 6, title: 'The walking bus leaves at 8.35', tags: ['schools', 'Tannery Lane'], paragraphs: ['Fourteen children, two grandfathers, one whistle. It goes round by Vat Hill to avoid the one road it was meant to make safe.'] },
  { week: 7, title: 'Bin round reviewed & nobody told', tags: ['bins'], paragraphs: ['From next month the Saltgate round moves to a Thursday. The leaflets will follow “in due course”. I have asked what course and when due.'] },
  { week: 7, title: 'Diwali on the Quay: what to know', tags: ['events'], paragraphs: ['From six, on Quay Parade. Bring a coat and an appetite. The ferry car park is free after five.'] },
  { week: 8, title: 'The evenings draw in', tags: ['Withyfields', 'older people'], paragraphs: ['The clocks go back on Sunday. In Withyfields a quarter of people over seventy say most days pass without a real conversation. A few of them now walk to the end of Sallow Drive at four o’clock to see the lights come on.'] },
  { week: 8, title: 'Petition passes a thousand', tags: ['Tannery Lane'], paragraphs: ['A thousand names in eight weeks, two hundred of them on paper from the bakery. At fifteen hundred the council must debate it.'] },
  { week: 9, title: 'A week without bins', tags: ['bins'], paragraphs: ['Three lorries off the road, two crews off sick, and a gale. By Friday there were bags on most corners of Larkmead & Millrace. The council has said sorry, and that catch-up rounds start on Saturday.'] },
  { week: 9, title: 'What the crews say', tags: ['bins'], paragraphs: ['I bought two of them a bacon roll. They would like people to know that they did not choose the route, the lorry or the gale.'] },
  { week: 10, title: 'Catch-up rounds: street by street', tags: ['bins'], paragraphs: ['A list of what was done on Saturday, from readers. If yours is missing, say so in the comments and I will add it.'] },
  { week: 10, title: 'Lights, lanterns and a swan', tags: ['events'], paragraphs: ['A short history of the Lantern Parade, including what happened with the swan.'] },
  { week: 12, title: 'Yes to a crossing', tags: ['Tannery Lane', 'schools'], paragraphs: ['Unanimous. Fifty-three people in the gallery, thirty of them under eleven. Work starts in February half term. I have written this sentence in my head for six years.'] },
  { week: 12, title: 'Thank you, and what I will write about now', tags: ['blog'], paragraphs: ['Benches, possibly.'] },
  { week: 13, title: 'The parade, from the bridge', tags: ['events'], paragraphs: ['I counted a hundred and six lanterns, a heron, a tea pot and something named Keith.'] },
  { week: 13, title: 'Four garages, one light', tags: ['fly-tipping', 'Larkmead'], paragraphs: ['One of the four garages now has a lamp. No mattress has been left there for three weeks. The other three are as they were.'] },
  { week: 14, title: 'Cold weather: who to ring & where it is warm', tags: ['older people'], paragraphs: ['Osier Court common room is open and heated every weekday. The library too. If you know somebody who would not go alone, go with them.'] },
]

/** What the Gazette and the radio ran, as an alert shows it: headline and the beginning of the piece. */
export const newsLines: readonly { readonly title: string; readonly snippet: string; readonly weeks?: readonly [number, number] }[] = [
  { title: '{M} bin crews to start earlier after complaints', snippet: 'Residents of {ward} say collections are missed most weeks. {M} Council said rounds would begin at 6am from Monday' },
  { title: 'Fly-tippers fined £{n}00 at {M} magistrates', snippet: 'Two men admitted dumping builders’ waste in {ward}. The court heard the clear-up cost {M} ratepayers' },
  { title: '{M} parents call for crossing “before somebody is killed”', snippet: 'Campaigners in {ward} have collected hundreds of signatures. {M} Borough Council said a report was due', weeks: [1, 11] },
  { title: 'Crossing agreed for {M} school road', snippet: 'Councillors voted unanimously for signals on Tannery Lane. {M} parents filled the public gallery', weeks: [12, 13] },
  { title: 'Lunch club in {M} looks for drivers', snippet: 'Volunteers in Withyfields say lifts make the difference. The {M} club meets at Osier Court' },
  { title: 'Road closures in {M} this week', snippet: 'Gas main works in {ward} continue until Friday. Diversions in {M} are signed' },
  { title: 'Lanterns, samba and soup: what’s on in {M}', snippet: 'From the Customs House to the cricket pavilion, our pick of the week in {M} and around' },
  { title: '{M} council tax: what your money buys', snippet: 'The leader of {M} Borough Council said the settlement left no choice. Opposition members in {ward} disagreed' },
  { title: 'Police appeal after crash in {ward}, {M}', snippet: 'A cyclist was treated at the scene. Officers in {M} want to hear from anybody with dashcam film' },
  { title: '“Rubbish piled to the window sills”: {M} tenants’ anger', snippet: 'People in {ward} say bins have not been emptied for a fortnight. {M} Council apologised and promised' },
  { title: 'Weather: gales expected for {M} coast', snippet: 'A yellow warning covers {M} and the estuary from Tuesday. Ferries may be' },
  { title: '{M} Town hold on for a point', snippet: 'A late header from a corner earned {M} a draw in the rain at' },
  { title: 'Warm spaces open across {M}', snippet: 'Libraries and common rooms in {ward} and elsewhere will be heated this winter, {M} Council said', weeks: [6, 14] },
  { title: 'Letters: dogs, drains and the {M} one-way system', snippet: 'Your views on life in {M}. This week: who decided to dig up {ward} in November' },
]
