/** What people report, by FixMyStreet category. `{…}` as in the forum's talk. */
export interface ReportLines {
  readonly category: string
  readonly share: number
  /** Only in these wards; absent: anywhere. */
  readonly wards?: readonly string[]
  readonly title: readonly string[]
  readonly detail: readonly string[]
}

export const reportLines: readonly ReportLines[] = [
  {
    category: 'Flytipping', share: 26,
    title: ['{junk} dumped', 'Fly tipping on {street}', 'Dumped {junk}', 'Rubbish by the {spot}', 'FLY TIPPING AGAIN'],
    detail: [
      '{junk} left by the {spot} on {street}. Been there {ago}.', 'Somebody has dumped {junk} & about {few} black bags by the {spot}. It happens every weekend.', 'More fly tipping at the {spot}, {junk} this time. Blocking the pavement so people have to walk in the road.',
      'Large pile: {junk}, wood, and what looks like asbestos sheet. Children play here.', 'Reported this {ago} & it is still here. {junk} next to the {spot}.',
    ],
  },
  {
    category: 'Missed bin', share: 20, wards: ['Larkmead', 'Saltgate', 'Millrace'],
    title: ['Missed bin collection', 'Bins not collected', 'Recycling missed {street}', 'Brown bin not emptied', 'Whole street missed'],
    detail: [
      'Bins on {street} have not been collected {ago}. All of us were missed, not just number {house}.', 'Recycling was put out by 6am and was not taken. Other side of {street} was done.', 'Food waste has not been emptied for {few} weeks. There are maggots.',
      'Communal bins at {street} are overflowing & there are bags all round them. Foxes every night.', 'Ein biniau heb eu casglu ar {street}. Mae’r sbwriel dros y palmant i gyd.',
    ],
  },
  {
    category: 'Road safety / crossing', share: 11, wards: ['Tannery Cross'],
    title: ['Dangerous crossing Tannery Lane', 'Near miss at zebra', 'Flashing 20mph sign not working', 'Cars parked on zigzags', 'Faded zebra crossing'],
    detail: [
      'Cars do not stop at the zebra on {street} at school time. Child nearly hit {ago}.', 'The flashing school sign on {street} has been off since July.', '{few} cars parked on the zigzag lines at 8.45 outside St Bride’s. Could not see round them with the buggy.',
      'The white lines of the crossing are worn away, you can’t see it in the rain.',
    ],
  },
  {
    category: 'Pothole', share: 14,
    title: ['Pothole', 'Deep pothole {street}', 'Pothole by number {house}', 'Road surface breaking up'],
    detail: ['Deep pothole outside number {house} {street}, about {few} inches. Burst tyre {ago}.', 'The repair from last year has come out again. Bikes swerve round it into the traffic.', 'Cluster of potholes near the {spot}.'],
  },
  {
    category: 'Street lighting', share: 10,
    title: ['Street light out', 'Light flickering {street}', 'Lamp column {house} not working', 'Dark alley'],
    detail: ['Column {house} on {street} has been out {ago}.', 'Light comes on all day & goes off at night.', 'The alley by the {spot} is completely dark, two lights out.'],
  },
  {
    category: 'Dog fouling', share: 6,
    title: ['Dog mess', 'Dog fouling {street}'],
    detail: ['Dog mess all along {street}, every morning. Children walk this way to school.', 'Bags of dog mess hung on the railings by the {spot}. Why.'],
  },
  {
    category: 'Trees / overgrown', share: 7,
    title: ['Overgrown hedge', 'Branch down {street}', 'Brambles over path'],
    detail: ['Hedge covers half the pavement on {street}, wheelchair users can’t pass.', 'Branch hanging over the {spot}, looks as if it will come down in the next wind.'],
  },
  {
    category: 'Pavement', share: 6, wards: ['Withyfields', 'Saltgate', 'Larkmead'],
    title: ['Loose slab', 'Uneven pavement {street}', 'Trip hazard'],
    detail: ['Slab rocks outside number {house}. An elderly neighbour fell here {ago} and went to hospital.', 'Kerb has gone by the {spot}, mobility scooter can’t get down.'],
  },
]

export const reportSlots: Readonly<Record<string, readonly string[]>> = {
  junk: ['a mattress', 'two mattresses', 'a fridge freezer', 'a sofa', 'tyres', 'rubble', 'a wardrobe', 'paint tins', 'a toilet', 'garden waste', 'broken pallets', 'a cooker'],
  spot: ['garages', 'substation', 'bus stop', 'bottle bank', 'footbridge', 'playground', 'underpass', 'post box', 'corner shop', 'sluice gate'],
  ago: ['since Monday', 'for a week', 'since the weekend', 'for three days', 'yesterday', 'on Friday', 'all month'],
  few: ['2', '3', '4', '5', '6'],
  house: ['4', '9', '17', '22', '38', '41', '56', '60'],
}
