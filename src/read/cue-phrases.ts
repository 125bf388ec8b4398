import type {PhraseRow} from './phrases.ts'

/**
 * Whose figure a figure of a strategy is. Every figure is one of
 *
 *     ask     what the candidate asks for or aims at
 *     floor   where they walk away, or would accept
 *     offer   what another company offers or pays
 *     given   what stands already: the company's own offer or counter, pay that would be left behind
 *
 * and the words before it say which: of several cues in its sentence the last one before it counts, else the first one
 * after it, else what the sentence before was about. A cue in parentheses speaks of their figures alone.
 */
export type Part = 'ask' | 'floor' | 'offer' | 'given'

/** Beside cues, what a sentence says of all its figures, or right behind one. */
export type Said = Part | 'due' | 'competitive' | 'opinion' | 'behind'

/** The beginning of a figure with its currency: `$285K`, `S$285K`, `CHF 84K`. */
const sum = String.raw`[~≈]?(?:[A-Z]{0,2}[$€£₹₪¥] ?\d|[A-Z]{3} ?\d)`

/** The words with which each may begin, and the phrase. */
export const cuePhrases: readonly PhraseRow<Said>[] = [
  [
    'floor',
    'floor floors',
    String.raw`floors?\b(?<!\b(?:bonus|(?:guaranteed|first-year|liquidity|price)[\w -]{0,24}) floors?)`,
  ],
  ['floor', 'walk walkaway', String.raw`walk[- ]?away\b(?! from)`],
  ['floor', 'accept acceptable accepting', String.raw`accept(?:able|ing)?\b(?! with)(?:[- ]at)?`],
  [
    'floor',
    'no|not|nothing|never+less|lower|under|further|be fewer+than',
    String.raw`(?:no|not|nothing|never) (?:be )?(?:less|lower|under|further) than\b|nothing under\b|fewer than\b`,
  ],
  [
    'floor',
    'won|wouldn|couldn|can|don+t will|would|could|do+not refuse|unwilling|not+to cannot|never+go|drop|dip|move|accept|settle|consider|sign|take|do',
    String.raw`(?:won't|will not|wouldn't|would not|couldn't|could not|can't|cannot|don't|do not|refuse to|unwilling to|not to|never) (?:go|drop|dip|move|accept|settle|consider|sign|take|do(?= (?:less|anything)))(?: anything| an offer)?(?: below| under| less than| for less than)?\b`,
  ],
  [
    'floor',
    'below bottom reservation threshold fall fallback',
    String.raw`(?:below(?! (?:that|this|which|(?:the |your )?(?:market|median|average))\b)|bottom line|reservation|threshold|fall-?back)\b`,
  ],
  [
    'floor',
    'would+take|settle settle|settling+for|at|between|around|near hold|holding+firm|at',
    String.raw`would (?:take|settle)\b(?<!\bit would take)|settl(?:e|ing) (?:for|at|between|around|near)\b|hold(?:ing)? (?:firm|at)\b`,
  ],
  [
    'floor',
    'walk|leave|decline|pass+if|at|on',
    String.raw`(?:walk|leave|decline|pass) if\b[^.;$€£\d]{0,40}|walk at\b|pass on\b(?= ${sum})`,
  ],
  ['floor', 'lowest|least+you|I|we', String.raw`(?:lowest|least) (?:you|I|we)\b`],
  ['floor', 'as+long less+than', String.raw`as long as\b|less than\b(?= ${sum})`],
  // What one can live with, and what a company that can't reach it loses.
  [
    'floor',
    'live|fine+with prepared|willing+to can|cannot|can+t|reach|meet|hit|get your|my+limit hold|draw+the fall+back last+resort stay|keep|remain make+sure ensure sign|agree+at|if|for|when',
    String.raw`(?:live|fine) with\b|(?:prepared|willing) to (?:accept|take)\b|(?:can't|cannot) (?:reach|meet|hit|get to)\b|(?:your|my) limit\b|(?:hold|draw) the line\b|fall back (?:to|on)\b|last resort\b|(?:stay|keep|remain)(?: [\w-]{1,12}){0,2} above\b|(?:make sure|ensure)\b[^.;$€£₹]{0,30}\bat least\b|(?<=^\W{0,3})(?:sign|agree) (?:at|if|for|when)\b`,
  ],
  ['floor', 'under', String.raw`under\b(?= ${sum})`],
  ['floor', 'anything+under|below|less|north', String.raw`anything (?:under|below|less than|north of)\b`],
  // What a guide allows, and what is said behind its figure.
  [
    'floor',
    'you+can|could|may|should drop|come|go|retreat|back+to|down close|sign|settle+if red+line min minimum stop+at',
    String.raw`you (?:can|could|may|should) (?:sign|close|settle|say yes) (?:at|for)\b|(?<!(?<!\b(?:I|you|we)) (?:can|could|may|might|will|would) )(?:drop|retreat|(?:come|go|back) down) (?:back )?to\b|(?:close|sign|settle) if (?:they|you) (?:(?:can )?(?:get to|reach|hit|match|offer) )?|red line\b|min(?:imum)?\.?:|(?<!(?:n't|\bnot|\bnever) )stop at\b`,
  ],
  ['floor', 'worst', String.raw`worst[- ]case\b`],
  ['ask', 'best', String.raw`best[- ]case\b`],
  // `Trade $10K of base for $60K RSUs`: what is given up, and what is asked for it.
  ['given', 'trade swap exchange sacrifice', '(?:trade|swap|exchange|sacrifice) (?:the |my |your )?(?=[~$€£₹])'],
  [
    'ask',
    'for+$',
    String.raw`for\b(?<=\b(?:trade|swap|exchange|sacrifice) (?:the |my |your )?[~$€£₹]\S{1,12}(?: [\w-]{1,12}){0,3} for)(?= [~$€£₹])`,
  ],
  ['floor', 'is+competitive targeting+a|minimum', String.raw`is competitive\b(?! with\b)|targeting (?:a )?minimum\b`],

  [
    'ask',
    'I+would|d|need|want|expect|propose|believe|m|am',
    String.raw`I(?: would|'d)? (?:need|want|expect|propose|believe)\b|I(?:'m| am) (?:targeting|asking|seeking|looking|requesting|aiming|hoping|proposing)\b`,
  ],
  ['ask', 'I+d|would', String.raw`I(?:'d| would) (?:also )?(?:like|welcome|need|want|love)(?: to accept at)?\b`],
  ['floor', 'take', `take (?=${sum})`],
  [
    'ask',
    'ideal ideally quote aspirational first|top+choice close+out|at position|positioning+yourself|myself I+m|am',
    String.raw`ideal(?:ly)?\b|aspirational\b|(?:first|top) choice\b|I(?:'m| am) worth\b|quote\b|close (?:out )?at\b|position(?:ing)? (?:yourself|myself)\b`,
  ],
  ['ask', 'would+sign|join|commit', String.raw`would (?:sign|join|commit) (?:at|for|with)\b`],
  [
    'ask',
    'opening+number|figure|ask|anchor|target|position|bid',
    String.raw`opening (?:number|figure|ask|anchor|target|position|bid)\b`,
  ],
  [
    'ask',
    'desired trade|swap+it|this|that|for concede conceding give+me',
    String.raw`desired\b|conced(?:e|ing) (?:[\w-]{1,16} )?(?:down )?to\b|give me\b|(?:trade|swap) (?:it |this |that )?for\b`,
  ],
  [
    'ask',
    'target targets bonus+target',
    String.raw`targets?\b(?<!(?:\bbonus|\d ?%) targets?)|bonus target(?::| (?=\d))`,
  ],
  [
    'ask',
    'targeting ask asks asking request requesting propose proposing demand demanding aim aiming negotiate negotiating seek seeking secure securing bring bringing brings push pushing anchor anchoring align aligned insist insisting require requiring shoot shooting',
    String.raw`(?:targeting|asks?|asking|request(?:ing)?|propose|proposing|demand(?:ing)?|aim(?:ing)?|negotiat(?:e|ing)|seek(?:ing)?|secur(?:e|ing)|bring(?:ing|s)?|push(?:ing)?|anchor(?:ing)?|aligned?|insist(?:ing)?|requir(?:e|ing)|shoot(?:ing)? for)\b`,
  ],
  [
    'ask',
    'open|opening|start|starting|begin|beginning+the open opening start starting lead leading begin beginning',
    // Salaries that start at a figure ask for nothing.
    String.raw`(?:open|start|begin)(?:ing)? the (?:conversation|discussion|negotiation|bidding) (?:at|with)\b|(?:open(?:ing)?|start(?:ing)?|lead(?:ing)?|begin(?:ning)?) (?<!\b(?:salaries|bands|ranges|offers|packages|roles|positions|levels|grants|bonuses) \w{4,9} )(?:high )?(?:at|with|by|from|your ask)\b`,
  ],
  [
    'ask',
    'to+join|choose|accept|sign|commit|align|move|get|make',
    String.raw`to (?:join|choose|accept|sign|commit|align|move|get|make (?:the|this) move)\b(?<!\b(?:prepared|willing) to accept)`,
  ],
  [
    'ask',
    'counter countering countered accept+with',
    String.raw`counter(?:ing)?(?: back)? (?:with|by|at)\b|countered (?:with|by)\b|counter:|accept with\b`,
  ],
  [
    'ask',
    'I+will|ll|would|d|can|am|sign|join|come|choose|pick|withdraw|commit',
    String.raw`I(?: will|'ll| would|'d| can| am ready to)? (?:sign|join|come|choose|pick|withdraw|commit)\b`,
  ],
  [
    'ask',
    'say+yes my|your+number|numbers|goal|goals|expectation|proposal|proposals|counter|counters would+need respond responding can|could+we|you discuss discussing meet+me get+me|to|the|your|a',
    String.raw`say yes\b|your number\b|my (?:number|goal|expectation|proposal|counter)s?\b|would need\b|respond(?:ing)?\b|(?:can|could) (?:we|you)\b|discuss(?:ing)?\b|meet me\b|get (?:me )?to\b|get (?:the|your|a) (?:[\w-]{1,16} ){1,2}(?:up )?to\b`,
  ],
  [
    'ask',
    'adjusting increase increasing raise raising move moving lifting improve improving revise revising the|your|this+offer',
    String.raw`(?:adjust|increas|rais|mov|lift|improv|revis)(?:e|ing)\b|(?:the|your|this) offer (?:up )?to\b`,
  ],
  // `I have another offer at $210K and want $230K base`: who speaks goes on. Who wants `you` is somebody else.
  [
    'ask',
    'and|but|so+would|really|still|want|need',
    String.raw`(?:and|but|so) (?:would |really |still )?(?:want|need)\b(?! (?:you|me|us)\b)`,
  ],
  // `I was expecting something closer to $205K base`, `I'd be comfortable signing at $240K`.
  [
    'ask',
    'I+m|am|was|d|had closer+to comfortable|happy|glad|prepared|ready+at|with|signing|to considering|exploring+roles|positions|opportunities|jobs',
    String.raw`I(?:'m| am| was|'d been| had been) (?:expecting|anticipating|hoping)\b|closer to\b|(?:comfortable|happy|glad|prepared|ready) (?:at|with|signing|to (?:sign|join|commit))\b|(?:considering|exploring) (?:roles|positions|opportunities|jobs)\b`,
  ],
  [
    'ask',
    'pivot pivoting land+at|between|around|near match matching+it|that|this|them meet+at|in seals|gets+it|the fair|great|good|strong|best|realistic+outcome',
    String.raw`pivot(?:ing)? to\b|(?<=^\W{0,3})land (?:at|between|around|near)\b|match(?:ing)? (?:it|that|this|them) (?:at|with)\b|meet (?:at|in the middle)\b|(?:seals|gets) (?:it|the deal)(?: done)?\b|(?:fair|great|good|strong|best|realistic) outcome\b`,
  ],
  // `Counter any initial offer with $260K base`, `Counter their $180K with $200K`.
  [
    'ask',
    'counter',
    String.raw`counter\b(?<!\b(?:they|will|may|might|likely|to) counter)[^.;:]{0,48} with\b(?= (?:an? )?[~$€£₹])`,
  ],
  // Other ways to ask.
  [
    'ask',
    'hold+out press|angle|bid|pitch+for|at come|go+back|in|for reply+with counter counteroffer get looking+for|at preferred right|fair+number|figure|package|offer let+s we+have it+would goal stretch lift lifting',
    String.raw`hold out for\b|(?:press|angle|bid|pitch) (?:for|at)\b|(?<=^\W{0,3})(?:(?:come back|go in) (?:at|with)|go for|counter-?offer)\b|reply with\b|get (?:them|[\w.&]+) to\b|looking (?:for|at)\b|preferred (?:package|number|offer)\b|(?:right|fair) (?:number|figure|package) (?:is|would be)\b|let's (?:do|settle|agree|meet|land)\b|we have a deal\b|it would take\b|(?:goal|stretch):|lift(?:ing)? (?:the |my |your )?(?:base|salary|RSUs?|equity|grant|bonus|total|TC)\b`,
  ],
  [
    'ask',
    'I+m|am|was|hope|d|would we+re|are gets|get+this|me reply|answer|respond+that',
    String.raw`I(?:'m| am| was) (?:after|thinking|in at)\b|I hope\b|I(?:'d| would) (?:go with you|come over|move) (?:for|at)\b|we(?:'re| are) done\b|gets? (?:this done|me there)\b|(?:reply|answer|respond) that\b`,
  ],
  ['ask', 'I|you+d|would', String.raw`(?:I|you)(?:'d| would) prefer\b`],
  [
    'ask',
    'if+we|you',
    String.raw`if (?:we|you) (?:(?:can )?(?:get|reach|land|agree|match|hit|meet)|can (?:do|make|bring|offer|move|come))\b`,
  ],

  [
    'offer',
    'competing competitor compare+to|with|against recruited courted comparable|similar|equivalent+roles|offers|packages|positions comparing weighing evaluating benchmark benchmarking benchmarked reference referencing cite citing offer offers quoted holding BATNA best|strongest|outside|my+alternative indicated floated came|comes+in|back',
    String.raw`BATNA\b|(?:best|strongest|outside|my) alternative\b|(?:came|comes) (?:in|back) (?:at|with)\b|(?:reference|referencing|cite|citing)\b|(?:comparable|similar|equivalent) (?:roles|offers|packages|positions)\b|(?:competing|competitor|compare (?:to|with|against)|recruited|courted|comparing|weighing|evaluating|benchmark(?:s|ed|ing)?)\b|offer(?:s|ed|ing)?\b(?<!\b(?:need|want|like|expect|seek|request|require|push for|looking for|negotiate) (?:an?|your) (?:[\w-]{1,20} ){0,2}offer)(?<!\b(?:above|over|beyond|than|from|against) (?:the|your|their|any) (?:initial |first |current )?offer)(?<!\boffer(?= to (?:be|reach|reflect|align|land|sit|[$€£₹])))|(?:quoted|indicated|floated)\b|holding\b(?! firm)`,
  ],
  [
    'offer',
    'is|are+at has|have+me|extended|put|just just|recently+paid make makes yourself|myself+against pay pays paying provide provides earn earns matches',
    String.raw`(?:is|are|has me|have me) at\b(?<!\bit is at)|(?:has|have) (?:just )?(?:extended\b|put (?=${sum}))|makes?\b(?<!\b(?:I|to|you|would|can|could|should|that) makes?)(?= ${sum})|(?:yourself|myself) against\b|(?:just|recently) paid\b|(?:pays?|paying|provides?|earns?|matches)\b(?<!\b(?:base|fixed|total|gross|cash|variable|annual|current|guaranteed|the|my|your) pay)`,
  ],

  // What is in hand, and what one would go back to: `Initech ($330K) and Hooli ($345K) are both live`, `below that, Initech at $330K`.
  [
    'offer',
    'is|are+both|all|live|real|in|on below+that|this gave|granted|sent|handed+me with',
    String.raw`(?:gave|granted|sent|handed) me\b|(?<=^\W{0,3})with (?=(?:[\w.&]{2,20} ){1,2}(?:at|offering|paying) ${sum})(?!(?:(?:an?|the|my|your|total|target) )?(?:base|salary|equity|stock|RSUs?|grant|bonus|sign\S*|total|TC|comp|cash|options?|package|offers?|pay|bands?)\b)|(?:is|are) (?:both |all )?(?:live|real|in hand|in writing|on the table)\b|below (?:that|this),? (?!I\b|we\b|you\b|it\b)`,
  ],
  // `Initech's at $180K`: where another company stands. Nothing that is asked for or offered is meant by `it's at`.
  ['offer', 'I+have', String.raw`I have (?=(?:[\w.&]+(?: [\w.&]+)? at )?[~$€£₹])`],
  [
    'offer',
    's',
    String.raw`(?<=\w')(?<!\b(?:it|that|this|there|what|where|he|she|who|let|here|base|offer|salary|total|equity|tc|comp|floor|target|bonus|grant|package)')s (?:at\b(?= ?(?:about |around |roughly )?[~$€£₹¥\dA-Z])|(?:[\w-]{1,14} )?(?:grant|offer|package|bands?|range|base|equity|TC|comp) (?:for (?:this|that|the) [\w-]+ )?(?:is|are|was|sits|runs)\b(?: worth| at)?|(?:[\w-]{1,14} )?bands?\b|(?:is|was)\b(?= (?:at |around |about )?[~$€£₹])|(?=[$€£₹]\d))`,
  ],
  // What the company will answer, or has offered.
  [
    'given',
    'will may might likely expect expects if when',
    String.raw`expect (?:[\w.&]+ ){1,3}to (?:open|start|begin|offer|come|land|counter)(?: in| back)?(?: (?:at|with|around|near|between))?\b|(?:will|may|might|likely|expect|expects?|if|when)\b[^.;$€£₹]{0,24}\bcounter(?:s|ed|offer)?\b(?: (?:at|with|around|near|of|below|under|in the))?|expect\b(?<!\bI(?:'d)? (?:would |also )?expect)`,
  ],
  [
    'given',
    'first initial opening current',
    String.raw`(?:first|initial|opening|current) (?:[\w-]{1,30} )?offer\b(?: (?:is |comes in |was |stands )?(?:below|under|of|at|around|is))?`,
  ],
  [
    'given',
    'their+first|initial|opening|budget|ceiling|cap s+first|initial|opening typical|expected|likely|anticipated+counter the|your+offer|proposal tops|caps|maxes+out|at midpoint+is|of',
    String.raw`their (?:first|initial|opening|budget|ceiling|cap)\b|(?<=\w')s (?:first|initial|opening) (?:number|figure|bid)\b|(?:typical|expected|likely|anticipated) counter\b:?|(?:tops|caps|maxes) (?:out )?at\b|midpoint (?:is|of)\b|(?:your|the) (?:offer|proposal) (?:of|at|is)\b`,
  ],
  [
    'given',
    'thank+you appreciate|received+the|your',
    String.raw`(?:thank you for|appreciate|received) (?:the|your) (?:[\w-]{1,30} ){0,3}offer\b(?: (?:at|of))?`,
  ],
  [
    'given',
    'if+the|base|offer',
    String.raw`if (?<!\b(?:accept|sign|commit|only|join|am in) if )(?:the )?(?:base|offer)\b(?! (?:reaches|exceeds|hits|gets to|goes|tops|clears|lands|is (?:also )?(?:adjusted|raised|increased|above|over|at least)))`,
  ],
  // `It's at $180K, ask for $200K`: the offer as it stands. `Walk away if it's at $160K` and `Floor: it's at $170K` are no such thing.
  [
    'given',
    'it+s|is they+want|wish|hope|plan|try|prefer|usually|typically|often|start|open|begin|ll|will I+ve|have',
    String.raw`it(?:['’]s| is)(?<!\b(?:(?:away|walk|leave|decline|pass|accept|settle|sign|join|commit|only|in) (?:if|when|once|unless)|(?:floor|target|minimum|ask|goal|number):?) it(?:['’]s| is))(?: currently| now| still)? at\b(?! (?:least|most)\b)|I(?:'ve| have) been (?:at|on|making|earning)\b|they (?:want|wish|hope|plan|try|prefer) to (?:stay|remain|pay|keep|hold)\b|they(?:'ll| will)? (?:usually |typically |often )?(?:start|open|begin) (?:at|with|around|near)\b`,
  ],
  ['given', 'stop+at', String.raw`(?<=(?:n't|\bnot|\bnever) )stop at\b`],
  // `Their band can drop to $160K`: nobody's floor.
  [
    'given',
    'drop|come|go+to|back|down',
    String.raw`(?<=(?<!\b(?:I|you|we)) (?:can|could|may|might|will|would) )(?:drop|(?:come|go) (?:back )?down) to\b`,
  ],
  ['given', 'below+market|median|average|the|your', String.raw`below (?:the |your )?(?:market|median|average)\b`],
  // `$190K/4yr instead of $150K/4yr`: what stands is measured against.
  [
    'given',
    'instead rather versus vs above|over|beyond+standard|current|initial|typical|usual|original|the|your|',
    String.raw`(?:instead of|rather than|versus|vs\.?) (?:your |the )?(?:current |initial |standard |original |typical |usual )?(?=[$€£₹¥])|(?<=% )above (?:the |your )?(?=[$€£₹¥])|(?:above|over|beyond) (?:the |your )?(?:current|initial|standard|original|typical|usual) (?=[$€£₹¥])`,
  ],
  [
    'given',
    'respond|responding+to counter|push+anything|back|any|all|offers|offer',
    String.raw`(?:respond(?:ing)? to|counter|push back on) anything (?:below|under|less than)\b|counter (?:any |all )?offers? (?:below|under)\b`,
  ],
  // What surveys of pay show.
  [
    'given',
    'Levels+fyi Glassdoor|Blind|data+show|shows|report|reports|list|lists|put|puts|indicate|indicates|suggest|suggests|has',
    String.raw`(?:Levels\.fyi|Glassdoor|Blind|data) (?:shows?|reports?|lists?|puts?|indicates?|suggests?|has)\b`,
  ],
  ['given', 'difference|gap+between', String.raw`(?:difference|gap) between\b`],
  ['given', 'constrained fixed|capped+at', String.raw`constrained\b(?: (?:at|to))?|(?:fixed|capped) at\b`],
  [
    'given',
    'if when once',
    String.raw`(?:if|when|once) (?:they|[A-Z][\w.&]*(?: [A-Z][\w.&]*)?|the (?:company|recruiter|firm|team)) (?:counters?|offers?|comes?|says?|opens?|holds?|starts?|responds?|returns?|replies|reply|proposes?|stays?|pushes|caps?|lowballs?|won't|can't|cannot|can only do)\b(?: (?:in|back|firm|with|at|below|under|around|near|go|move|base|an?)\b){0,3}`,
  ],
  [
    'given',
    'typically|usually|often|will|may|might|likely+likely|open|opens|start|starts|respond|responds|counter|counters|offer|offers|push|pushes|come|comes',
    String.raw`(?:typically|usually|often|will(?: likely)?|may|might|likely) (?:opens?|starts?|responds?|counters?|offers?|push(?:es)? back|comes? (?:in|back))\b(?: (?:with|at|around|below|toward))?`,
  ],
  ['given', 'your|their+current|initial|$', '(?:your|their) (?:current |initial )?(?=[$€£₹¥])'],
  ['given', 'up+from from', String.raw`(?<=\()(?:up )?from\b|up from\b`],
  // What would be left behind.
  [
    'given',
    'forego foregoing forgo forgoing giving+up leaving walk|walking+away my+current I+m|am|currently|at|earn|earning|make|making unvested',
    String.raw`(?:forego(?:ing)?|forgo(?:ing)?|giving up|leaving|walk(?:ing)? away from|my current(?: offer| package| comp(?:ensation)?| TC| base| salary)?(?: is| at| of)?|I(?:'m| am)? (?:currently )?(?:at|earning|making)|I currently (?:earn|make)|I (?:earn|make)|unvested)\b`,
  ],
  ['given', 'command commands', String.raw`commands?\b(?<!\b(?:this|that) (?:[\w'-]{1,20} ){1,6}commands)`],

  // What one's work deserves is asked for where nothing else says whose figure it is.
  [
    'due',
    'justify justifies justifying warrant warrants merit merits deserve deserves',
    String.raw`(?:justif(?:y|ies|ying)|(?:warrant|merit|deserve)s?)\b`,
  ],
  ['due', 'this that', String.raw`(?:this|that) (?:[\w'-]{1,20} ){1,6}commands\b`],
  [
    'due',
    'should|must+be|reflect|reach|exceed|hit|match|land|sit|start|come need|needs|ought+to',
    String.raw`(?:should|must|needs? to|ought to) (?:be|reflect|reach|exceed|hit|match|land|sit|start|come)\b`,
  ],

  [
    'competitive',
    'is|are+a|an|competitive|acceptable|fair|reasonable|strong|solid would+be',
    String.raw`(?:is|are|would be) (?:an? )?(?:competitive|acceptable|fair|reasonable|strong|solid)\b(?! with\b)`,
  ],
  ['opinion', 'I+believe|think|feel', String.raw`I (?:believe|think|feel)\b`],
  [
    'behind',
    'floor walk+away lowest least minimum is|as+my|your|the where+I|you|we take|accept|sign+it below|under|behind+market|median|average|the|your',
    String.raw`floor\b|walk-away\b|(?:lowest|least|minimum) |(?:is|as) (?:my|your|the) |where (?:I|you|we) |(?:take|accept|sign) it\b|(?:below|under|behind) (?:the |your )?(?:market|median|average)\b`,
  ],
]
