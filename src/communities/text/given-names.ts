/**
 * Given names common in Britain that are hardly ever anything else: a name is no label, however many people use it. Names that
 * are words or months too (Rose, Mark, May, Bill) are left to how they are used.
 */
const english = `
aaron abbie abigail adam adrian aidan alan albert alec alexander alexandra alfie alice alison allan amanda amelia amy andrea andrew angela ann anna anne annie anthony antony archie arthur ashley barbara barry beatrice becky ben
benjamin bernard bethany betty bev beverley bob bobby brenda brian bridget bruce callum cameron carl caroline catherine cath cathy charles charlie charlotte chloe chris christina christine christopher claire clare clive colin connor
craig cynthia daniel danny darren dave david deborah debbie denise dennis derek diana diane dominic donald donna doreen dorothy doug douglas duncan dylan eddie edith edward eileen elaine eleanor elizabeth ella ellen ellie emily emma eric
erin ernest ethan eva evelyn fiona freddie frederick gary gavin geoff geoffrey george gerald gerard gillian gladys glenn gordon graham greg gregory hannah harriet harry hayley helen henry hilary howard hugh ian irene isaac isabel
isabellaie jacob jacqueline jake james jamie jane janet janice jason jayne jean jeff jeffrey jennifer jenny jeremy jess jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan joseph josephine josh joshua joyce judith julia julian julie
karen karl kate katherine kathleen kathryn kathy katie kayleigh keith kelly ken kenneth kerry kev kevin kim kirsty kyle laura lauren lawrence leah leonard leslie lesley lewis liam linda lindsay lisa liz lorna lorraine louis louise lucas lucy luke lynn lynne maggie malcolm
mandy marcus margaret maria marian marie marilyn marion marjorie martin martyn mary matt matthew maureen megan melanie melissa michael michelle mick mike mildred mohammed mohamed molly monica muriel nadia naomi natalie natasha nathan neil niamh nicholas nick nicky nicola nigel noah
noel nora oliver olivia oscar owen pam pamela patricia patrick paul paula pauline peggy percy pete peter phil philip phillip phoebe phyllis rachel ralph raymond rebecca reggie rhys richard rita robert roger roland ronald ronnie rosemary rosie ross roy russell ruth ryan
sally sam samantha samuel sandra sarah scott sean sebastian sharon sheila shirley simon sonia sophie stacey stanley stella stephanie stephen steve steven stuart susan susie suzanne sylvia tanya ted terence teresa terry theo theresa thomas tim timothy tina toby tom tommy tony tracey
tracy trevor valerie vanessa vera veronica vicky vincent wayne wendy wilfred william winifred yvonne zach zoe
aisha ali amina amir anil arjun asif deepak fatima hassan hussain imran ibrahim jamal khalid mohammad muhammad nasreen naveed parveen priya rajesh sanjay shabana usman yusuf zainab agnieszka katarzyna krzysztof malgorzata pawel piotr tomasz wojciech
`

const welsh = `
aled alun alwyn anest angharad arwel bedwyr beti bethan branwen bronwen caradog carys catrin ceri cerys cledwyn dafydd dai dewi dilwyn eirwen elfyn elin eluned elwyn emlyn emrys emyr ffion gareth gerallt geraint gethin glenys glyn goronwy gruff gruffudd gruffydd
gwenda gwenllian gwilym gwion gwyneth gwynfor hefin heledd huw hywel idris iestyn ieuan ifan ifor illtud ioan iolo iorwerth iwan llinos llion lleucu lowri mair maldwyn manon marged mared meirion meleri menna mererid meurig morfudd myfanwy nerys nesta nia olwen osian owain
rhian rhiannon rhodri rhydian rhys sian siân siôn sioned siwan steffan tegid tegwen teleri tomos trefor tudur wyn wynne
`

/** Given names, in lower case. */
export function givenNames(): ReadonlySet<string> {
  return new Set(`${english} ${welsh}`.split(/\s+/).filter((name) => name !== ''))
}
