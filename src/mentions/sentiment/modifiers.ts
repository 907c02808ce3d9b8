/** Words that turn what follows into its opposite. Folded, apostrophes gone. @internal */
export const negations: ReadonlySet<string> = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'nowhere', 'hardly', 'scarcely', 'barely', 'without', 'isnt', 'arent', 'wasnt', 'werent', 'dont', 'doesnt', 'didnt', 'cant', 'cannot', 'couldnt', 'wont', 'wouldnt', 'shouldnt', 'hasnt', 'havent', 'hadnt', 'aint', 'mustnt', 'neednt', 'lack', 'lacks', 'lacking', 'nid', 'ddim', 'dim', 'heb', 'byth', 'na', 'nad'])

/** Words that make the next stronger (above 0) or weaker. VADER's constant, 0.293, is the unit of "very". @internal */
export const degrees: ReadonlyMap<string, number> = new Map([
  ...['very', 'really', 'absolute', 'utter', 'total', 'complete', 'sheer', 'pure', 'real', 'massive', 'huge', 'downright', 'frankly', 'positively', 'thoroughly', 'genuinely', 'simply', 'so', 'extremely', 'absolutely', 'completely', 'totally', 'utterly', 'incredibly', 'such', 'too', 'awfully', 'bloody', 'fucking', 'effing', 'flipping', 'proper', 'truly', 'deeply', 'most', 'entirely', 'hugely', 'massively', 'particularly', 'especially', 'remarkably', 'seriously', 'insanely', 'ridiculously', 'unbelievably', 'dead', 'well', 'more', 'much', 'beyond', 'purely', 'always', 'constantly', 'continually', 'iawn', 'hollol', 'mor'].map((word) => [word, 0.293] as const),
  ...['slightly', 'somewhat', 'fairly', 'kinda', 'sorta', 'partly', 'marginally', 'occasionally', 'mildly', 'almost', 'less', 'little', 'bit', 'reasonably', 'relatively', 'quite', 'eithaf'].map((word) => [word, -0.293] as const),
])

/** Words after which the sentence says what it means. @internal */
export const contrasts: ReadonlySet<string> = new Set(['but', 'however', 'yet', 'although', 'though', 'ond'])

/** Praise that is usually meant the other way round when a grievance stands beside it. @internal */
export const ironicPraise: ReadonlySet<string> = new Set(['thanks', 'thank_you', 'cheers', 'great', 'brilliant', 'fantastic', 'lovely', 'wonderful', 'nice', 'well_done', 'good_job', 'great_job', 'bravo', 'marvellous', 'superb', 'congratulations', 'kudos', 'hats_off', 'love', 'top_marks', 'amazing', 'excellent', 'good'])

/** What was done about it: a grievance named after one of these is over. Not the bare verbs, which ask for it. @internal */
export const remedies: ReadonlySet<string> = new Set(['fixing', 'fixed', 'repairing', 'repaired', 'mending', 'mended', 'clearing', 'cleared', 'cleaning', 'cleaned', 'removing', 'removed', 'sorting', 'sorted', 'resolving', 'resolved', 'collecting', 'emptying', 'emptied', 'filling', 'filled', 'replacing', 'replaced', 'unblocking', 'unblocked', 'tackling', 'tackled', 'picking', 'picked'])
