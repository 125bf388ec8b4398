import {describe, expect, it} from 'vitest'
import {tellers} from '../../src/read/currency.ts'
import {type MoveHints, type RawMove, readLeverAmounts, readStrategyMoves} from '../../src/read/moves.ts'

const hints: MoveHints = {currency: {label: [], place: null}, base: [[150_000, 200_000]], company: 'Acme'}

const brief = ({component, kind, currency, min, max, open}: RawMove): string =>
  `${component} ${kind === 'money' ? currency : kind} ${min === max ? min : `${min}-${max}`}${open ? '+' : ''}`

const read = (text: string) => {
  const {asks, floor, offers} = readStrategyMoves(text, hints)
  return {
    asks: asks.map(brief),
    floor: floor.map(brief),
    offers: offers.map(({company, amounts}) => `${company}: ${amounts.map(brief).join(' & ')}`),
  }
}

describe('figures that nobody asks for', () => {
  it.each([
    'I closed deals worth $2M+ and ask for $190K base.',
    'Target $190K base; I managed a portfolio of $14M and raised funding of $9M.',
    'Ask for $190K base: I ran a $6M budget, a team of $3M headcount and a $1.4M pipeline.',
    'Initech’s at $195K and Hooli’s at $198K. Open with $190K base.',
  ])('%s', (text) => expect(read(text)).toMatchObject({asks: ['base USD 190000'], floor: []}))

  it('another company’s figure is an offer beside a floor', () =>
    expect(read('Walk away below $170K base; Initech’s at $185K.')).toEqual({
      asks: [],
      floor: ['base USD 170000'],
      offers: ['Initech: total USD 185000'],
    }))

  it('what is asked for after such a figure is still asked for', () =>
    expect(read('Push: "I won deals worth $8M. That should show in compensation of $290K."').asks).toEqual([
      'total USD 290000',
    ]))

  it.each([
    ['I have another offer at $210K and want $230K base.', 'base USD 230000'],
    ['I’m holding $210K from Initech but need $225K base.', 'base USD 225000'],
    ['It’s at $180K, ask for $200K base.', 'base USD 200000'],
    ["Ask for $200K base: it's currently at $180K.", 'base USD 200000'],
    ['If they want to stay at $180K, push for $190K base.', 'base USD 190000'],
    ['They want to pay $180K, but I need $200K base.', 'base USD 200000'],
  ])('%s', (text, ask) => expect(read(text).asks).toEqual([ask]))

  it.each([
    ['Walk away if it is at $160K base or less.', 'base USD 160000'],
    ['Accept if it’s at $190K base.', 'base USD 190000'],
    ['Floor: it is at least $170K base.', 'base USD 170000'],
  ])('%s', (text, floor) => expect(read(text)).toMatchObject({asks: [], floor: [floor]}))

  it('who wants me goes on offering', () =>
    expect(read('Ask for more. Initech offers $210K and want you at $220K.').asks).toEqual([]))

  it('it’s at a figure is nobody’s offer', () => expect(read('Ask for more: it’s at $180K base.').offers).toEqual([]))
})

describe('what is due', () => {
  it.each([
    ['That leverage justifies $215K base and a $25K signing bonus.', ['base USD 215000', 'signing USD 25000']],
    [
      'This justifies a base of €105,000, which is competitive with Initech but below what Hooli pays.',
      ['base EUR 105000'],
    ],
    ['That foundational impact commands $270K base.', ['base USD 270000']],
    ['I’d like $380K/4yr in equity with guaranteed $100K/year refreshes.', ['stock USD 380000', 'stock USD 100000']],
    ['This warrants total compensation in the $340,000 range.', ['total USD 340000']],
    ['The grant should be sized at $85K+ over 4 years.', ['stock USD 85000+']],
    ['The equity needs to be sized generously: $140K+ over 4 years.', ['stock USD 140000+']],
    ['The package must reflect that at $365K+ base and $500K+ RSUs.', ['base USD 365000+', 'stock USD 500000+']],
    [
      'Compensation of $220K–$290K should be adjusted by 25-35% to a total of $282K–$395K.',
      ['total USD 282000-395000'],
    ],
    ['A $25K signing bonus reflects the value of a fast start.', ['signing USD 25000']],
    ['I start in June. A sign-on of $[30K-60K] would offset the forfeiture.', ['signing USD 30000-60000']],
    ['A $[35K-55K] sign-on offsets the vesting schedule.', ['signing USD 35000-55000']],
    ['My models directly drive revenue — $25K signing bonus.', ['signing USD 25000']],
    ['I build the features that win deals — $190K base reflects this.', ['base USD 190000']],
    ['That experience is directly applicable and commands $230K base.', ['base USD 230000']],
    ['Here is my proposal to bridge the gap: $260K base (from $230K).', ['base USD 260000']],
    ['We start in May. A sign-on of $20K is table stakes.', ['signing USD 20000']],
    ['I was expecting something closer to $205K base.', ['base USD 205000']],
    ['I’d expect a grant in the $600K–$700K range.', ['stock USD 600000-700000']],
    ['I’m worth the top of your band: $245K base.', ['base USD 245000']],
    ['Your aspirational package is $300K TC.', ['total USD 300000']],
    ['I’d be comfortable signing today at $245K base.', ['base USD 245000']],
    ['I’m considering roles in the $240K–$260K base range.', ['base USD 240000-260000']],
    ['Counter any initial offer with $260K base + $400K RSU/4yr.', ['base USD 260000', 'stock USD 400000']],
    ['Ask for 3,000 RSUs (roughly $450,000 at today’s price).', ['stock units 3000', 'stock USD 450000']],
    ['Pivot to equity: $190K/4yr instead of $150K/4yr.', ['stock USD 190000']],
    [
      'Anchor at $340K TC. Acme’s first number will be $290K. Land at $315K TC.',
      ['total USD 340000', 'total USD 315000'],
    ],
    ['Ask for $215K base. Typical counter: $198K–$204K.', ['base USD 215000']],
    ['If Acme can only do $175K base, ask for a $30K signing bonus.', ['signing USD 30000']],
    ['Counter their $360K with $400K.', ['total USD 400000']],
    ['I need a Year 1 signing bonus of $120K and Year 2 at $70K.', ['signing USD 120000', 'signing USD 70000']],
    ['Acme is my first choice at $240K base.', ['base USD 240000']],
    ['Respond to anything below $230K by asking for a $25K sign-on.', ['signing USD 25000']],
    ['If they counter under $560K, push RSUs to $1.1M/4yr.', ['stock USD 1100000']],
    ['I’d like $185K base and a 20% AIP.', ['base USD 185000', 'bonus percent 20']],
    ['I’d pick Acme at $215K base.', ['base USD 215000']],
    ['The band’s midpoint is $205K; anchor at $228K base.', ['base USD 228000']],
    ['Ask for $245K base, a step above the standard $205K.', ['base USD 245000']],
    ['I was hoping for $192K base. Acme typically counters at $178K base.', ['base USD 192000']],
    ['My floor is low, but I’d say yes on the spot to $285K base.', ['base USD 285000']],
    ['Your number is $210K base. Counter offers below $200K by citing the scope.', ['base USD 210000']],
    ['Ask for $280K base (25% above the $224K senior band).', ['base USD 280000']],
    [
      'I’d propose $198K base and a sign-on of $40K to cover my forfeited bonus of $38K.',
      ['base USD 198000', 'signing USD 40000'],
    ],
    ['Give me $188K base and I’ll accept today.', ['base USD 188000']],
    ['If pressed, concede base to $182K.', ['base USD 182000']],
    ['Come back with $190K base.', ['base USD 190000']],
    ['Hold out for $190K base.', ['base USD 190000']],
    ['I’m after $190K in carried interest.', ['stock USD 190000']],
    ['A fair number is $190K base. Let’s settle on $195K base.', ['base USD 190000', 'base USD 195000']],
    ['Lift base pay to $190K.', ['base USD 190000']],
    ['At $190K base, we have a deal.', ['base USD 190000']],
    ['I’d like $90K in NSOs and a make-whole of $40K.', ['stock USD 90000', 'signing USD 40000']],
    ['Your opening ask is 20% above the offer, i.e. $230K base.', ['base USD 230000']],
    ['Start the conversation at $280K total; concede down to $265K total.', ['total USD 280000', 'total USD 265000']],
    ['Expect Acme to open at $155K. Ask for $175K base.', ['base USD 175000']],
    ['Push for a premium: $190K base rather than the standard $152K.', ['base USD 190000']],
    ['Ask for $330K TC. Levels.fyi shows $285K-$340K TC.', ['total USD 330000']],
    ['If you can do $260K TC, I’ll cancel my interviews.', ['total USD 260000']],
    ['Counter with $185K base; Acme’s band tops out at $190K.', ['base USD 185000']],
    ['Open at €98K base plus €60K in VSOPs.', ['base EUR 98000', 'stock EUR 60000']],
    ['Base should land between $168K and $176K.', ['base USD 168000-176000']],
    ['Total target $290K; bonus target 15%.', ['total USD 290000', 'bonus percent 15']],
    ['I’d like my Acme offer to be competitive at $215K-$238K TC.', ['total USD 215000-238000']],
    ['I’d like to discuss bringing Acme’s offer to $410K–$432K.', ['total USD 410000-432000']],
  ])('%s', (text, asks) => expect(read(text)).toMatchObject({asks, floor: [], offers: []}))

  it.each([
    ['Your accept-at floor should be $155,000 base.', ['base USD 155000']],
    ['Base should be at least $180K.', ['base USD 180000']],
    ['Counter at $195K equity is competitive.', ['stock USD 195000']],
  ])('%s', (text, floor) => expect(read(text)).toEqual({asks: [], floor, offers: []}))

  it.each([
    'I want more. The difference between $420K and $700K in equity is life-changing.',
    'I want more: an increase of $10,000 to the base and $20,000 to the RSU grant would close it.',
    'I want more: a $75K increase to total comp, or a $60K uplift to the RSU grant.',
    'Engineers who build this command $180K base.',
    'Initech offers more — $250K base.',
    'My work saved much — $190K in costs last year, I think.',
    'Can we close it with a base increase of $25K?',
    'The $280K-$350K TC range reflects the market.',
  ])('%s', (text) => expect(read(text).asks).toEqual([]))
})

describe('what a strategy asks for', () => {
  it.each([
    [
      'I want $190K base, $160K RSU/4yr and a $15K signing bonus.',
      ['base USD 190000', 'stock USD 160000', 'signing USD 15000'],
    ],
    [
      'Open at $180,000 base with 900 RSUs ($270,000 at today’s price).',
      ['base USD 180000', 'stock units 900', 'stock USD 270000'],
    ],
    [
      'Request a total package of $310K+ by pushing RSU grants to $130K/4yr.',
      ['total USD 310000+', 'stock USD 130000'],
    ],
    [
      'I need a retention-grade offer from day one: €145,000 base with €130,000 RSU.',
      ['base EUR 145000', 'stock EUR 130000'],
    ],
    ['Push for an offer at $200K base.', ['base USD 200000']],
    ['Your opening number is $240K total comp.', ['total USD 240000']],
    ['Your ideal package: $250K base and a $50K sign-on.', ['base USD 250000', 'signing USD 50000']],
    ['Say you would sign at $240K base.', ['base USD 240000']],
    ['Get the sign-on to $40K (they start at $20K).', ['signing USD 40000']],
    ['Open high at 1.2x the band ($360K TC).', ['total USD 360000']],
    ['Position yourself at the top: $205K base.', ['base USD 205000']],
    ['Close at $275K TC.', ['total USD 275000']],
    ['Keep your pay to yourself; instead quote a range of $220K to $250K base.', ['base USD 220000-250000']],
    ['If they offer $200K, counter at $230K base.', ['base USD 230000']],
    ['Their budget is likely $220K-$240K, so ask for $250K base.', ['base USD 250000']],
    ['Use your Initech offer ($230K base) to justify $245K base.', ['base USD 245000']],
    ['If base is capped at $190K, trade for a $40K signing bonus.', ['signing USD 40000']],
    ['Current comp: $190K base. Desired: $230K base.', ['base USD 230000']],
    ['They came in at $200K. Ask for $215K base.', ['base USD 215000']],
    ['Acme came in at $180K base; I need $200K base.', ['base USD 200000']],
    [
      'Ask for $150K base. If it is stuck, move the LTIP from $40,000 to $60,000 and the STIP to 15%.',
      ['base USD 150000', 'stock USD 60000', 'bonus percent 15'],
    ],
    ['Say that Initech is at $380K and that you’d prefer Acme at $360K.', ['total USD 360000']],
    ['Open with $212,000 base and $25,000 at signing.', ['base USD 212000', 'signing USD 25000']],
    ['For Zurich, anchor at total comp of CHF 200K / $225K.', ['total CHF 200000', 'total USD 225000']],
    ['Anchor at $260K TC for Austin and $290K for Boston.', ['total USD 260000', 'total USD 290000']],
    [
      'I’m targeting $175K base with a guaranteed first-year bonus floor of 20%.',
      ['base USD 175000', 'bonus percent 20'],
    ],
    ['Final counter: "If base is constrained at $150K, I’ll accept with a $25K signing bonus."', ['signing USD 25000']],
    ['I’d propose $160K base (from $150K) and an on-call premium of $9K.', ['base USD 160000']],
    [
      'To align: a base of $[170-185]K. At $[230-260]K, I am ready to sign.',
      ['base USD 170000-185000', 'total USD 230000-260000'],
    ],
    ['Negotiate a sign-on bonus of $20,000 and an annual training budget of $5K.', ['signing USD 20000']],
    // Nouns behind other words, before their figure, and beside it.
    [
      'I’m targeting $170K base, $60K in launch-day bonuses and $90K liquid RSU/4yr.',
      ['base USD 170000', 'bonus USD 60000', 'stock USD 90000'],
    ],
    [
      'Open at a total of C$260K (base C$180K + RSU C$80K).',
      ['total CAD 260000', 'base CAD 180000', 'stock CAD 80000'],
    ],
    ['I expect 4,500 ISOs and a performance bonus of 15-20% of base.', ['stock units 4500', 'bonus percent 15-20']],
    [
      'Push for a retention package ($80K over 2 years) and a guaranteed launch bonus floor of $25K.',
      ['bonus USD 80000', 'bonus USD 25000'],
    ],
    [
      'I’d like a $70K RSU refresh and a variable component of $20K-$30K.',
      ['stock USD 70000', 'bonus USD 20000-30000'],
    ],
    // Lists: one component in several places, or pairs of base and equity.
    [
      'Anchor at $170K base for Austin, $175K for Boston, or $165K remote.',
      ['base USD 170000', 'base USD 175000', 'base USD 165000'],
    ],
    [
      'Open at £90K base (Leeds) / £98K (London) / €96K (Lyon).',
      ['base GBP 90000', 'base GBP 98000', 'base EUR 96000'],
    ],
    [
      'Open at €150K base / €120K RSU (Lyon) or $210K / $180K RSU (Austin).',
      ['base EUR 150000', 'stock EUR 120000', 'base USD 210000', 'stock USD 180000'],
    ],
    ['I need a sign-on with $50K in year 1 and $40K in year 2.', ['signing USD 50000', 'signing USD 40000']],
    ['I’d like RSUs increased from $110K to $140K over 4 years.', ['stock USD 140000']],
    // Verbs of asking.
    ['I’m at $210K TC today and would need $240K TC to move.', ['total USD 240000']],
    ['Acme typically opens at $160K; push to $180K.', ['base USD 180000']],
    ['I’m asking for $190K, which is 10% above your $172K offer.', ['base USD 190000']],
    ['My number is $250K all-in.', ['total USD 250000']],
    ['Could we discuss a $15K signing bonus to reach $230K?', ['signing USD 15000', 'total USD 230000']],
    ['I’d like to discuss adjusting the offer to $[185K] base.', ['base USD 185000']],
    ['If Acme opens at $160K base, counter at $180K.', ['base USD 180000']],
    ['If they come back below $160K base, respond with $178K.', ['base USD 178000']],
    ['I’m looking for $250K total comp, with at least $170K base.', ['total USD 250000', 'base USD 170000']],
    ['I’m leaving $120K in unvested stock, so I need a $60K sign-on.', ['signing USD 60000']],
    ['Aim for ₹40L fixed + ₹12L RSUs.', ['base INR 4000000', 'stock INR 1200000']],
  ])('%s', (text, asks) => expect(read(text).asks).toEqual(asks))

  it('is not what the company will answer, nor what it earns', () => {
    expect(read('Acme will likely counter at $165K-$170K base. Cite the $120M Q3 income.').asks).toEqual([])
    expect(read('Thank you for the L5 offer at $210K total comp.')).toEqual({asks: [], floor: [], offers: []})
  })
})

describe('where it walks away', () => {
  it.each([
    ['I need $190K base. My floor is $175K.', ['base USD 175000']],
    ['Acme will counter at $150K-$170K RSUs — accept at $160K+.', ['stock USD 160000+']],
    ['Accept if total first-year comp (base, bonus and signing) reaches $240K+.', ['total USD 240000+']],
    ['Target $300K total comp. Walk-away floor: $250K Austin, £190K London.', ['total USD 250000', 'total GBP 190000']],
    ['Counter at $140K-$150K equity is competitive.', ['stock USD 140000-150000']],
    ['Signing bonus: ask $50K, settle at $30K.', ['signing USD 30000']],
    ['RSUs: open at $180K, accept $150K.', ['stock USD 150000']],
    ['The lowest you should take is $165K base.', ['base USD 165000']],
    ['Anything under $300K total is a pass.', ['total USD 300000']],
    ['I can sign this week; under $200k base I’d have to decline.', ['base USD 200000']],
    ['If they hold, take $215K base with a $25K sign-on.', ['base USD 215000', 'signing USD 25000']],
    ['Walk away below $165K base or 2% profit participation.', ['base USD 165000', 'stock percent 2']],
    ['Accept if base exceeds $165K with 12%+ bonus.', ['base USD 165000', 'bonus percent 12+']],
    ['I can accept at [Y shares] if the base reaches $170K.', ['base USD 170000']],
    ['Walk-away signal: base below $160K or total comp below $230K.', ['base USD 160000', 'total USD 230000']],
    [
      'Target $200K base. Accept no lower than $180K base + $90K options ($270K total comp floor).',
      ['base USD 180000', 'stock USD 90000', 'total USD 270000'],
    ],
    [
      'In Perth, open at A$170K base / A$110K options with a floor of A$150K / A$80K.',
      ['base AUD 150000', 'stock AUD 80000'],
    ],
    ['Target $190K base. $172K is the lowest I’d accept.', ['base USD 172000']],
    ['Be prepared to walk if they can’t reach $240K+ total comp.', ['total USD 240000+']],
    ['I won’t go below $165K base.', ['base USD 165000']],
    [
      'Floor: €70K+ base (Lyon) / $120K+ base (Austin) and no less than €30K / $50K in options.',
      ['base EUR 70000+', 'base USD 120000+', 'stock EUR 30000', 'stock USD 50000'],
    ],
    [
      'Your floor is $310K total comp ($160K base, $115K RSU, $35K bonus).',
      ['total USD 310000', 'base USD 160000', 'stock USD 115000', 'bonus USD 35000'],
    ],
    ['Lead with $200K base; your fallback is $185K base.', ['base USD 185000']],
    ['Accept at £95K base or above (Leeds) or €105K (Lyon).', ['base GBP 95000', 'base EUR 105000']],
    ['Ask for $200K base, settle for $185K.', ['base USD 185000']],
    ['I’m targeting $200K base. At $200K, I sign. My floor is $180K — below that, others win.', ['base USD 180000']],
    ['Target $300K total comp. My floor is $270K.', ['total USD 270000']],
    ['Acme will counter at $440K-$480K RSUs. Accept at $470K+.', ['stock USD 470000+']],
    ['With fewer than 45,000 options the math fails.', ['stock units 45000']],
    ['$255K base and $380K RSU is an acceptable outcome.', ['base USD 255000', 'stock USD 380000']],
    ['I’d pass on $230K base.', ['base USD 230000']],
    ['Request £142K base. Minimums: CHF 190K base (Zurich), £130K base.', ['base CHF 190000', 'base GBP 130000']],
    ['Counter any offer below $195K with data. Floor: $198K base.', ['base USD 198000']],
    ['I could live with $190K base.', ['base USD 190000']],
    ['Be prepared to accept $190K base.', ['base USD 190000']],
    ['If they can’t reach $190K base, leave.', ['base USD 190000']],
    ['Less than $190K base and you should leave.', ['base USD 190000']],
    ['Stay above $190K base.', ['base USD 190000']],
    ['Sign if base reaches $190K.', ['base USD 190000']],
    ['Make sure that base is at least $190K.', ['base USD 190000']],
    ['I can’t do less than $212K base.', ['base USD 212000']],
    ['Concede no further than $212K base.', ['base USD 212000']],
    ['The grant should not be less than $250K.', ['stock USD 250000']],
    ['Accept if RSUs reach $175K.', ['stock USD 175000']],
    ['Do not accept less than $275K TC.', ['total USD 275000']],
    ['I would not move for less than $130K base.', ['base USD 130000']],
    ['Ask for $200K base. Settle between $170K and $175K.', ['base USD 170000-175000']],
    ['A great outcome is $330K TC. Walk at $280K TC.', ['total USD 280000']],
    ['I’m flexible as long as year-one TC is north of $340K.', ['total USD 340000']],
    ['Below $[floor], I’d need to reconsider.', []],
  ])('%s', (text, floor) => expect(read(text).floor).toEqual(floor))
})

describe('what others offer', () => {
  it.each([
    ['I’m holding an Initech offer at $180K / $150K RSU.', ['Initech: base USD 180000 & stock USD 150000']],
    [
      'I have competing offers from [Initech at $300K TC / Hooli SRE at $310K TC].',
      ['Initech: total USD 300000', 'Hooli: total USD 310000'],
    ],
    [
      'Competing offers: Hooli (Maps, L5, $320K RSUs), Initech ($200K + $90K).',
      ['Hooli: stock USD 320000', 'Initech: base USD 200000 & bonus USD 90000'],
    ],
    ['Reference competing offers at $400K total comp from Hooli.', ['Hooli: total USD 400000']],
    ['I walk away below $170K base. Globex has me at $182K base.', ['Globex: base USD 182000']],
    [
      'My competing offers: $355K TC from Initech (Principal) and $340K TC from Hooli Networks.',
      ['Initech: total USD 355000', 'Hooli Networks: total USD 340000'],
    ],
    [
      'Reference offers from Initech L6, Hooli, or Globex Staff at $400K+ total comp.',
      ['Initech: total USD 400000+', 'Hooli: total USD 400000+', 'Globex: total USD 400000+'],
    ],
    [
      'I’m evaluating offers at $215K and $225K total comp from [Initech/Hooli].',
      ['Initech/Hooli: total USD 215000 & total USD 225000'],
    ],
    [
      'I have offers from [Initech Distinguished/Hooli Staff+/top startups of the field/a hedge fund] at $750K-$900K TC.',
      ['Initech Distinguished/Hooli Staff+/top startups of the field/a hedge fund: total USD 750000-900000'],
    ],
    [
      'I’m weighing [Initech/Hooli]: Initech at $245K base with $420K equity, and Hooli at L5 with $240K base.',
      ['Initech: base USD 245000 & stock USD 420000', 'Hooli: base USD 240000'],
    ],
    ['Competing offers: Initech $310K TC, Hooli $295K TC.', ['Initech: total USD 310000', 'Hooli: total USD 295000']],
    ['Initech’s offer is $205K TC in Year 1, with a $60K sign-on.', ['Initech: total USD 205000 & signing USD 60000']],
    [
      'Initech has offered $245K base plus $400K in RSUs; use it as leverage to get $235K base.',
      ['Initech: base USD 245000 & stock USD 400000'],
    ],
    ['Reference Initech’s L6 band of $230K–$290K, then request $255K.', ['Initech: total USD 230000-290000']],
    [
      'Initech has offered $205,000 base with an 18% target and $40,000 in RSUs.',
      ['Initech: base USD 205000 & stock USD 40000'],
    ],
    ['Your best alternative is Initech at $310K TC.', ['Initech: total USD 310000']],
    ['Initech came in at $340K, so I need at least $330K here.', ['Initech: total USD 340000']],
    ['Initech is offering me RSUs worth $80K over 4 years.', ['Initech: stock USD 80000']],
    ['Initech is offering me RSUs worth $80K over 4 years on top of base.', ['Initech: stock USD 80000']],
    [
      'Initech is offering $450K+ TC and Hooli $500K+ TC for this work.',
      ['Initech: total USD 450000+', 'Hooli: total USD 500000+'],
    ],
    [
      'I have offers from [hooli7 at $300K TC / globex.io at $310K TC].',
      ['hooli7: total USD 300000', 'globex.io: total USD 310000'],
    ],
    [
      'I have an Initech offer at $250K and a late-stage startup at $230K.',
      ['Initech: total USD 250000', 'late-stage startup: total USD 230000'],
    ],
    ['I have one offer from a cloud company at $165K TC.', ['cloud company: total USD 165000']],
    [
      'I have offers from [Initech Core Platform at $262K TC / Hooli UX L5 at $280K TC / Globex Executive Director at $290K TC].',
      ['Initech: total USD 262000', 'Hooli: total USD 280000', 'Globex: total USD 290000'],
    ],
    [
      'Engineers at Initech L6 and Hooli L4 working on payments earn $300K-$350K total comp.',
      ['Initech: total USD 300000-350000', 'Hooli: total USD 300000-350000'],
    ],
    [
      'I have a competing SA offer at $290K total comp from a major cloud provider.',
      ['major cloud provider: total USD 290000'],
    ],
    [
      'Based on offers from Initech (€120K base, €80K equity) and Hooli (€115K base).',
      ['Initech: base EUR 120000 & stock EUR 80000', 'Hooli: base EUR 115000'],
    ],
    [
      'I have $355K TC from Initech (Principal), $370K TC from Hooli.',
      ['Initech: total USD 355000', 'Hooli: total USD 370000'],
    ],
    ['I’m benchmarking against Initech at $250K base.', ['Initech: base USD 250000']],
    ['I have an offer in hand from Initech for $330K total.', ['Initech: total USD 330000']],
    ['Initech’s grant is worth $320K over four years.', ['Initech: stock USD 320000']],
    ['Below that I’d go with Hooli’s $270K.', ['Hooli: total USD 270000']],
    [
      'Hooli has extended $285K base. Initech just paid $425K TC.',
      ['Hooli: base USD 285000', 'Initech: total USD 425000'],
    ],
    ['Hooli’s Principal offer was $640K RSUs.', ['Hooli: stock USD 640000']],
    ['I have Hooli at $238K/$420K.', ['Hooli: base USD 238000 & stock USD 420000']],
    [
      'Initech and Hooli have me at $480K and $465K respectively.',
      ['Initech: total USD 480000', 'Hooli: total USD 465000'],
    ],
    [
      'I have an offer from Initech at €76K base and one from a cloud company at $165K.',
      ['Initech: base EUR 76000', 'cloud company: base USD 165000'],
    ],
    [
      'Initech is offering me $275K / $600K equity. Hooli at $270K / $500K equity for the same.',
      ['Initech: base USD 275000 & stock USD 600000', 'Hooli: base USD 270000 & stock USD 500000'],
    ],
    ['Initech offers $300K. Risk-adjusted for vesting, those packages are worth $250K.', ['Initech: total USD 300000']],
    ['Use Initech’s transparent bands (Senior: £95K–£125K).', ['Initech: total GBP 95000-125000']],
    ['I’m being recruited by Initech at $240K base.', ['Initech: base USD 240000']],
    [
      'Initech’s offer came in at $165K base. Hooli’s was $175K base.',
      ['Initech: base USD 165000', 'Hooli: base USD 175000'],
    ],
    ['Because Hooli’s $310K offer expires on Friday, I ask for more.', ['Hooli: total USD 310000']],
    ['Comparable roles at Hooli start at $260K TC.', ['Hooli: total USD 260000']],
    ['My alternative is a VP role at Initech at $650K all-in.', ['Initech: total USD 650000']],
    ['I’m in final stages with Initech, who indicated $185K base.', ['Initech: base USD 185000']],
    ['Initech pays Senior SREs $340K TC.', ['Initech: total USD 340000']],
    [
      'Staff engineers at Initech make $700K+ and at Hooli make $600K.',
      ['Initech: total USD 700000+', 'Hooli: total USD 600000'],
    ],
    ['Position yourself against Initech ($240K base + $60K bonus).', ['Initech: base USD 240000 & bonus USD 60000']],
    [
      'Compare to the market: Initech (P4) $310K TC, Hooli (T25) $295K TC.',
      ['Initech: total USD 310000', 'Hooli: total USD 295000'],
    ],
    ['Cite Initech L5 at $320K TC. Signing: $40K in Year 1.', ['Initech: total USD 320000']],
    ['Initech’s TC for this level is $290K.', ['Initech: total USD 290000']],
    ['My Acme IC4 offer is $230K total comp.', []],
    ['I have a competing offer from [Initech/Hooli] at $[X]K total comp.', []],
  ])('%s', (text, offers) => expect(read(text).offers).toEqual(offers))

  it.each([
    'Bank of America',
    'Weights & Biases',
    'Johnson & Johnson',
    'D.E. Shaw',
    'Lowe’s',
    'eBay',
    'xAI',
    'The Trade Desk',
    'Target',
  ])('%s is one name', (name) => {
    const company = name.replace('’', "'")
    for (const text of [
      `I have competing offers from [${name} at $372K TC / Globex at $388K TC].`,
      `I’m holding a ${name} offer at $372K TC and one from Globex at $388K TC.`,
      `Present competing offers from ${name} ($372K TC), and Globex ($388K TC).`,
    ])
      expect(read(text).offers).toEqual([`${company}: total USD 372000`, 'Globex: total USD 388000'])
  })

  it('two names that a sign joins are two', () =>
    expect(read('I have offers from Initech & Hooli at $372K TC.').offers).toEqual([
      'Initech: total USD 372000',
      'Hooli: total USD 372000',
    ]))
})

describe('what is no pay', () => {
  it.each([
    'Push on the on-call premium ($8K–$12K) and a conference budget ($10,000/year).',
    'Negotiate a $5,000 annual learning/conference stipend and a $18K annual certification and training budget.',
    'I’d like to discuss either a $20K on-call premium or a $10K relocation allowance.',
    'I’m foregoing $100K+ in annual equity by joining.',
    'I want a path to a $15K base increase, a $60K uplift to the RSU grant and $20K–$25K added.',
    'I want $30K above standard, $50K below what Initech pays. Close the gap on base by $15K.',
    'I am requesting an additional $25K annually as a premium.',
    'I want to generate an estimated $8M in incremental alpha capture.',
    'Cite the market, where base salaries start at $140K+.',
    'I want a $30K–$50K relocation package and a $50K larger equity grant.',
    'Target 20% more shares at the $25B valuation, at ~$40/share.',
    'I am asking for $175K–€265K base.',
  ])('%s', (text) => expect(read(text)).toEqual({asks: [], floor: [], offers: []}))
})

describe('a sign that several currencies share', () => {
  const yuan: MoveHints = {...hints, currency: {label: ['CNY', 'HKD'], place: null}}
  it('is the currency of the bands', () => {
    expect(readStrategyMoves('Start at ¥600,000 total comp.', yuan).asks.map(brief)).toEqual(['total CNY 600000'])
  })
  it('is told by the bands where they use one of its currencies, and by US dollars beside others', () => {
    expect(tellers('¥', ['CNY', 'HKD'])).toEqual(['CNY'])
    expect(tellers('¥', ['JPY', 'CNY', 'EUR'])).toEqual([])
    expect(tellers('$', ['CAD', 'USD', 'GBP'])).toEqual(['USD'])
    expect(tellers('$', ['CAD', 'GBP'])).toEqual(['CAD'])
  })
  it('is that of the other end of its range', () => {
    const dollars: MoveHints = {...hints, currency: {label: ['USD', 'SGD'], place: null}}
    expect(readStrategyMoves('I need S$190K–$310K base.', dollars).asks.map(brief)).toEqual(['base SGD 190000-310000'])
  })
  it('is left open where the bands use none of them', () => {
    expect(readStrategyMoves('Start at ¥600,000 total comp.', hints).asks.map(brief)).toEqual(['total null 600000'])
  })
})

it.each([
  ['Target ~$250K total comp.', true],
  ['Target roughly $250K total comp.', true],
  ['Target total comp of approximately $250K.', true],
  ['Target $250K total comp, which is about right.', undefined],
])('%s', (text, approximate) => expect(readStrategyMoves(text, hints).asks[0]?.approximate).toBe(approximate))

describe('the noun of a figure', () => {
  it.each([
    ['Accept if Year 1 TC (base + signing bonus + 5% RSU vest) exceeds $240K.', 'total USD 240000'],
    ['Accept if the base (now $180K) rises to $190K.', 'base USD 190000'],
    ['My floor is $180K base. I walk at $170K below which nothing is left.', 'base USD 170000'],
    ['Accept RSUs in the $35K–$40K range.', 'stock USD 35000-40000'],
    ['Accept a guaranteed refresh commitment — $130K a year.', 'stock USD 130000'],
    ['Accept only with guaranteed $110K/year refreshes.', 'stock USD 110000'],
    ['I’m leaving $60K in unvested equity. Accept if a sign-on bonus of $45K bridges that.', 'signing USD 45000'],
  ])('%s', (text, floor) => expect(read(text).floor.at(-1)).toBe(floor))
})

it('one pay in two currencies is what the noun right behind it says, not what its sentence begins with', () => {
  expect(read('Retention comp for me should be €140K+ / $260K+ base.').asks).toEqual([
    'base EUR 140000+',
    'base USD 260000+',
  ])
  expect(read('Total comp of $265K / $180K base is my target.').asks).toEqual(['total USD 265000', 'base USD 180000'])
})

describe('forms of asks and floors that no sample has', () => {
  const of = (text: string) => {
    const {asks, floor} = read(text)
    return {asks, floor}
  }
  it.each([
    ['Best case $195K base, worst case $175K base.', ['base USD 195000'], ['base USD 175000']],
    ['Anything north of $175K base works.', [], ['base USD 175000']],
    ['Trade $10K of base for $60K RSUs.', ['stock USD 60000'], []],
    ['I need an extra $15K in base.', [], []],
    ['Initech has put $185K base in writing.', [], []],
    ['Target: $195K | Floor: $175K (base)', ['base USD 195000'], ['base USD 175000']],
    ['I am asking for $90K (RSUs over 4 years).', ['stock USD 90000'], []],
  ])('%s', (text, asks, floor) => expect(of(text)).toEqual({asks, floor}))
})

describe('what stands in hand, and what is said behind a figure', () => {
  it.each([
    ['Ask for S$320K total. Take nothing under S$285K.', ['total SGD 285000'], []],
    ['You can sign at $175K base.', ['base USD 175000'], []],
    ['Ask for $190K base. You can drop to $175K base.', ['base USD 175000'], []],
    ['Ask for $300K TC. If they come back with $280K TC or better, take it.', ['total USD 280000'], []],
    ['Ask for $300K TC. $270K is where I walk.', ['total USD 270000'], []],
    [
      'My floor is $175K base — below that, the Initech package at $330K TC is the rational choice.',
      ['base USD 175000'],
      ['Initech: total USD 330000'],
    ],
    [
      'Initech ($330K TC) and Hooli ($345K TC) are both live. Ask for $190K base.',
      [],
      ['Initech: total USD 330000', 'Hooli: total USD 345000'],
    ],
    ['Initech has put HK$1.5M total comp in writing.', [], ['Initech: total HKD 1500000']],
    [
      'I hold offers from Initech at $260K base / $400K RSU/4yr for search and from Hooli ($248K base).',
      [],
      ['Initech: base USD 260000 & stock USD 400000', 'Hooli: base USD 248000'],
    ],
    [
      'With Initech at $420K TC and Hooli at $410K TC, ask for $262K base.',
      [],
      ['Initech: total USD 420000', 'Hooli: total USD 410000'],
    ],
    [
      'Initech and Hooli have me at $195K and $192K base respectively.',
      [],
      ['Initech: base USD 195000', 'Hooli: base USD 192000'],
    ],
    [
      'Ask for $190K base. If pressed, drop to $180K base. Red line: $175K base.',
      ['base USD 180000', 'base USD 175000'],
      [],
    ],
    ['Request $190K base. Min: C$180K base.', ['base CAD 180000'], []],
    ['Ideal: $240K base. Tier 3 (walk-away): $225K base, $35K sign-on.', ['base USD 225000', 'signing USD 35000'], []],
    ['Ask for $190K base; close if they get to $175K base.', ['base USD 175000'], []],
  ])('%s', (text, floor, offers) => expect(read(text)).toMatchObject({floor, offers}))

  it.each([
    ['Initech offers $310K base. At $295K base and $575K RSU we’re done.', ['base USD 295000', 'stock USD 575000']],
    ['I’ve been at $430K TC. I’d move for $510K TC.', ['total USD 510000']],
    ['They’ll open near $170K base. Ask for $190K base.', ['base USD 190000']],
    ['Trade the $15K sign-on for $120K RSUs.', ['stock USD 120000']],
    ['I’m looking for $192K base. For equity, $175K.', ['base USD 192000', 'stock USD 175000']],
    ['If they say the maximum is $170K, reply that $185K base is the market.', ['base USD 185000']],
    ['With the base at $190K and equity at $80K I need nothing more.', ['base USD 190000', 'stock USD 80000']],
  ])('%s', (text, asks) =>
    expect(read(text)).toMatchObject({asks, offers: text.startsWith('Initech') ? [expect.anything()] : []}),
  )

  it.each([
    'Their band can drop to $160K base in other cities; ask for $190K base.',
    'Do not stop at $170K base; push for $190K base.',
    'Don’t stop at $170K; ask for $190K base.',
    'Answer that $150K is below market, ask for $190K base.',
    'If they offer $150K base, respond that $150K is well below the market and push for $190K base.',
    'Ask for $190K base, since theirs is below the market median of $210K.',
  ])('what is held against a figure makes it nothing of ours: %s', (text) =>
    expect(read(text)).toEqual({asks: ['base USD 190000'], floor: [], offers: []}),
  )

  it('no-break spaces are spaces', () =>
    expect(read('Ask for $190K\u00a0base and $80K\u202fRSUs; Initech offers\u00a0$200K\u00a0base.')).toEqual({
      asks: ['base USD 190000', 'stock USD 80000'],
      floor: [],
      offers: ['Initech: base USD 200000'],
    }))

  it('what lies below a floor is one still', () =>
    expect(read('Below $170K base I walk; below that I would not even reply.').floor).toEqual(['base USD 170000']))
})

describe('a figure of thousands without a currency', () => {
  const dollars: MoveHints = {...hints, currency: {label: ['CAD'], place: null}}
  it.each([
    [
      'Push for 230K base, 150K in RSUs and a 25K sign-on.',
      ['base CAD 230000', 'stock CAD 150000', 'signing CAD 25000'],
    ],
    ['I need 230K base.', ['base CAD 230000']],
    // Counts of other things.
    ['I serve 40K stock traders and 50K base stations. Our 30K total comp users need me.', []],
    ['I want 20K more.', []],
  ])('is pay in the guide’s currency where a noun of pay follows at once: %s', (text, asks) =>
    expect(readStrategyMoves(text, dollars).asks.map(brief)).toEqual(asks),
  )

  it('and none where the guide pays in several currencies', () =>
    expect(
      readStrategyMoves('I need 230K base.', {...hints, currency: {label: ['CAD', 'EUR'], place: null}}).asks,
    ).toEqual([]))
})

it.each([
  ['I need €4,200/quinzaine base.', []],
  ['I want $9K/fortnight and $25K signing.', ['signing USD 25000']],
  ['I need $230K/base and $150K/equity.', ['base USD 230000', 'stock USD 150000']],
])('a word behind a slash is a lap that is known, a noun of pay, or leaves the figure as text: %s', (text, asks) =>
  expect(read(text).asks).toEqual(asks),
)

describe('a figure of a lever that no noun names', () => {
  const asks = (title: string, text: string): string[] => readLeverAmounts(text, hints, title).map(brief)
  it.each([
    ['Signing Bonus for Talent', 'I expect $45K to offset the gap.', ['signing USD 45000']],
    ['Base Salary', 'Push for $400K.', ['base USD 400000']],
    ['Base or Equity', 'Push for $400K.', ['total USD 400000']],
    ['Scarce Skills', 'Push for $400K.', ['total USD 400000']],
    ['Signing Bonus', 'Push for $210K base.', ['base USD 210000']],
  ])('is what the title is about: %s', (title, text, found) => expect(asks(title, text)).toEqual(found))
})

describe('a grant', () => {
  it.each([
    ['I need $228K base, $248K equity/4yr, and a $30K signing bonus.', 248000],
    ['I am asking for $150K in RSUs over 4 years.', 150000],
    ['I am asking for $150K over 4 years in RSUs.', 150000],
    ['I’m targeting $188K base and $72K phantom equity over 4 years.', 72000],
    ['I want $170K base with a $130,000 RSU grant over four years and a 10% bonus.', 130000],
    ['I’d like the RSU package at $240K over four years.', 240000],
    ['I’d like additional RSU compensation of $60K/4yr.', 60000],
    ['I’d like the grant to reflect that. Target $160K+ over 4 years.', 160000],
  ])('lasts as long as is said behind its noun: %s', (text, min) => {
    const [stock] = readStrategyMoves(text, hints).asks.filter(({component}) => component === 'stock')
    expect(stock).toMatchObject({min, per: 'grant', years: 4})
  })
})
