// Invented, as residents write them under a picture or in a subject line: fewer than twenty characters each, spelt as
// they would be. The first hundred of each were written before the detector was tried on any, and looked at when English
// and Welsh were taught more words; the fifty after them were written when that was done, and are held out.

/** English, under twenty characters. */
export const englishPhrases: readonly string[] = [
  'No bins again', 'Bins not collected', 'Pothole on hill', 'Missed bin', 'Big pothole', 'Street light out', 'Lamp post broken', 'Dumped mattress', 'Fly tipping again', 'Dog mess everywhere',
  'Graffiti on wall', 'Blocked drain', 'Overflowing bin', 'Broken swing', 'Tree fallen down', 'Road closed again', 'No bus today', 'Late again', 'Same here', 'Thank you all',
  'Well done council', 'What a mess', 'Not good enough', 'Absolute joke', 'Total disgrace', 'Still waiting', 'Any news on this?', 'When is it open?', 'Is the pool shut?', 'Where do I park?',
  'Who do I ring?', 'How do I complain?', 'Please fix this', 'Fixed today thanks', 'Loose paving slab', 'Cracked pavement', 'Rats in the alley', 'Needles in park', 'Smashed glass', 'Noise at night',
  'Car left for weeks', 'Abandoned trolley', 'Flooded subway', 'No heating', 'Damp in the flat', 'Lift out of order', 'Council tax is up', 'Library closing', 'Save our library', 'Speeding cars',
  'Too many cars', 'We need a crossing', 'Zebra crossing now', 'Great news', 'Lovely park', 'Best park in town', 'Bring back buses', 'My bin is missing', 'New bin please', 'Leaves not swept',
  'Weeds everywhere', 'Grass is too long', 'Cut the grass', 'Dead fox in road', 'Sign knocked over', 'Traffic lights out', 'Stuck on red', 'Roadworks again', 'It is dangerous', 'Someone will fall',
  'I agree with this', 'So true', 'Well said', 'Me too', 'Not my street', 'Our street too', 'They never listen', 'Nobody answers', 'Phone line dead', 'Website is down',
  'Cannot log in', 'Wrong date on bill', 'Paid already', 'Is parking free?', 'Parking fine', 'Permit needed?', 'No spaces left', 'Skate park please', 'Youth club closed', 'Food bank hours',
  'Warm space open?', 'Vote on Thursday', 'Where do we vote?', 'School is shut', 'Ice on the path', 'Grit the roads', 'Snow not cleared', 'Hedge overgrown', 'Bench broken', 'Happy to help',
]

/** Welsh, under twenty characters. */
export const welshPhrases: readonly string[] = [
  'Dim biniau eto', 'Bin heb ei gasglu', 'Twll yn y ffordd', 'Bin wedi ei golli', 'Twll mawr', 'Golau stryd allan', 'Sbwriel ym mhobman', 'Baw ci ar y llwybr', 'Graffiti ar y wal', 'Draen wedi blocio',
  'Bin yn gorlifo', 'Siglen wedi torri', 'Coeden wedi cwympo', 'Ffordd ar gau eto', 'Dim bws heddiw', 'Yn hwyr eto', 'Yr un peth fan hyn', 'Diolch i bawb', 'Da iawn y cyngor', 'Am lanast',
  'Ddim yn ddigon da', 'Jôc llwyr', 'Cywilydd arnoch chi', 'Dal i aros', 'Unrhyw newyddion?', 'Pryd mae ar agor?', "Ydi'r pwll ar gau?", 'Ble galla i barcio?', 'Pwy sydd i ffonio?', 'Sut mae cwyno?',
  'Trwsiwch hwn plîs', 'Diolch am drwsio', 'Palmant wedi cracio', 'Llygod yn yr ali', 'Gwydr wedi torri', 'Sŵn yn y nos', 'Car yma ers wythnos', 'Troli yn yr afon', 'Llifogydd eto', 'Dim gwres',
  'Tamp yn y fflat', 'Lifft wedi torri', 'Treth yn rhy uchel', 'Llyfrgell yn cau', "Cadwch y llyfrgell", 'Ceir yn goryrru', 'Gormod o geir', 'Angen croesfan yma', 'Newyddion gwych', 'Parc hyfryd',
  'Parc gorau yn y dre', "Dewch â'r bws yn ôl", 'Mae fy min ar goll', 'Bin newydd plîs', 'Dail heb eu clirio', 'Chwyn ym mhobman', "Mae'r gwair yn hir", 'Torrwch y gwair', 'Arwydd wedi disgyn', 'Golau wedi torri',
  "Mae'n beryglus", 'Bydd damwain yma', 'Cytuno yn llwyr', 'Mor wir', 'Da iawn chi', 'Fi hefyd', 'Ein stryd ni hefyd', 'Neb yn gwrando', 'Neb yn ateb', 'Gwefan i lawr',
  'Methu mewngofnodi', 'Wedi talu yn barod', 'Parcio am ddim?', 'Dirwy parcio', 'Angen trwydded?', 'Dim lle ar ôl', 'Parc sglefrio plîs', 'Clwb wedi cau', 'Banc bwyd ar agor?', 'Lle cynnes ar agor?',
  'Pleidlais ddydd Iau', 'Ble mae fotio?', 'Ysgol ar gau', 'Rhew ar y llwybr', 'Eira heb ei glirio', 'Gwrych wedi tyfu', 'Mainc wedi torri', 'Hapus i helpu', 'Croeso i chi', 'Bore da bawb',
  'Nos da', 'Dewch nos Wener', 'Cymraeg plîs', 'Ble mae fy min i?', 'Dwi wedi cwyno', 'Problem gyda bin', 'Neb wedi dod', 'Eto fyth', 'Gwarthus', 'Ffordd brysur iawn',
]

/** English, held out. */
export const englishHeldOut: readonly string[] = [
  'Where is the lorry?', 'Two weeks now', 'It stinks', 'Swings are rusty', 'Gate will not shut', 'Van blocking lane', 'Fence blown down', 'Ditch is full', 'Leaking hydrant', 'Manhole cover gone',
  'Bus stop smashed', 'Shelter has no roof', 'Toilets locked', 'Ducks are hungry', 'Fair enough', 'I doubt it', 'Could be worse', 'About time', 'At last', 'Good on you',
  'Shocking', 'Useless lot', 'Waste of cash', 'Ask your councillor', 'Who owns it?', 'Which ward is this?', 'How much was it?', 'Any update?', 'Nothing has changed', 'Every single day',
  'Cars on the verge', 'Kids nearly hit', 'Slow down please', 'Twenty is plenty', 'Cycle lane blocked', 'Steps are slippery', 'No ramp here', 'Wheelchair stuck', 'Pigeons everywhere', 'Wasps in the bin',
  'Burnt out moped', 'Shouting all night', 'Alarm going off', 'Water off again', 'Power cut', 'Allotment waiting', 'Market moved', 'Carnival was fun', 'Thanks a million', 'See you there',
]

/** Welsh, held out. */
export const welshHeldOut: readonly string[] = [
  'Ble mae\'r lori?', 'Dwy wythnos rŵan', 'Mae\'n drewi', 'Giât ddim yn cau', 'Fan yn y ffordd', 'Ffens wedi chwythu', 'Ffos yn llawn', 'Dŵr yn gollwng', 'Caead ar goll', 'Safle bws ar chwâl',
  'Dim to arno fo', 'Toiledau ar glo', 'Digon teg', 'Go brin', 'Hen bryd', 'O\'r diwedd', 'Chwarae teg', 'Da was', 'Gwastraff pres', 'Gofyn i gynghorydd',
  'Pwy bia fo?', 'Pa ward ydi hon?', 'Faint oedd o?', 'Dim byd wedi newid', 'Bob un diwrnod', 'Ceir ar y borfa', 'Arafwch os gwelwch', 'Ugain yn ddigon', 'Lôn feics ar gau', 'Grisiau llithrig',
  'Dim ramp yma', 'Cadair yn sownd', 'Gwylanod swnllyd', 'Cacwn yn y bin', 'Gweiddi drwy\'r nos', 'Larwm yn canu', 'Dŵr i ffwrdd eto', 'Toriad trydan', 'Marchnad wedi symud', 'Carnifal yn hwyl',
  'Diolch o galon', 'Wela i chi yno', 'Pob hwyl', 'Penblwydd hapus', 'Nadolig Llawen', 'Iechyd da', 'Hawl i wybod', 'Siarad Cymraeg?', 'Be sy\'n digwydd?', 'Tydi o ddim yn iawn',
]
