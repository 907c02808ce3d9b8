// Contrast, measured against WCAG 2.2 (text 4.5, pictures 3): see test/reports/contrast.test.ts, which reads these names.
/** Colours of the page, light and dark. */
export const palette = {
  light: { ground: '#ffffff', text: '#0b0c0c', quiet: '#484949', line: '#b1b4b6', edge: '#707475', soft: '#f3f2f1', link: '#1a65a6', mark: '#11676a', wash: '#e3eeee' },
  dark: { ground: '#101414', text: '#f3f2f1', quiet: '#c3c6c7', line: '#4a5152', edge: '#8a9192', soft: '#1b2121', link: '#8cc4f0', mark: '#62bdb9', wash: '#1c3232' },
} as const

const variables = (colours: Readonly<Record<string, string>>): string => Object.entries(colours).map(([name, value]) => `--${name}:${value}`).join(';')

/** The colours of what stands at a selector, light, dark and on paper. */
export function themes(selector: string): string {
  return `${selector}{color-scheme:light dark;${variables(palette.light)}}
@media (prefers-color-scheme:dark){${selector}{${variables(palette.dark)}}}
@media print{${selector}{color-scheme:light;${variables(palette.light)}}}`
}

/** How pictures are drawn: shared by the page and by pictures that stand by themselves. */
export const pictureStyles = `
svg{display:block;max-width:100%;height:auto;overflow:visible}
svg text{font:14px Arial,Helvetica,sans-serif;fill:var(--text)}
svg .small{fill:var(--quiet);font-size:13px}
svg .bold{font-weight:bold}
.mark{fill:var(--mark)}
.stroke{stroke:var(--mark);fill:none;stroke-width:3}
.thin{stroke:var(--mark);fill:none;stroke-width:2}
.grid{stroke:var(--line);stroke-width:1;fill:none}
.axis{stroke:var(--edge);stroke-width:1;fill:none}
.stub{fill:none;stroke:var(--mark);stroke-width:1.5;stroke-dasharray:3 3}
.empty{fill:none;stroke:var(--edge);stroke-width:1.5}
.wash{fill:var(--wash)}
svg .band{font-weight:bold;font-size:13px}
svg .halo{paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round}
.node{fill:var(--wash);stroke:var(--mark);stroke-width:2.5}
.maybe{stroke-dasharray:7 5}
.venue{fill:var(--ground);stroke:var(--text);stroke-width:2}
.tie{stroke:var(--mark);fill:none}
.meets{stroke:var(--edge);fill:none;stroke-width:1.5;stroke-dasharray:2 5}
.bed{fill:var(--mark)}
.loose{fill:none;stroke:var(--mark);stroke-width:2;stroke-dasharray:4 5}
.whole{fill:none;stroke:var(--mark)}
.end{stroke:var(--text);stroke-width:3;fill:none}
@media (forced-colors:active){.mark,.bed{fill:CanvasText}.stroke,.thin,.stub,.loose,.whole,.tie,.node,.venue,.meets,.end{stroke:CanvasText}.wash,.node,.venue{fill:Canvas}}
`

/** The only styles of the page. No colour carries meaning alone, nothing moves, nothing is fetched. */
export const styles = `
${themes(':root')}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1.125rem/1.5 Arial,Helvetica,sans-serif}
.page{max-width:64rem;margin:0 auto;padding:0 1.25rem}
header{border-bottom:.5rem solid var(--mark);padding:2.5rem 0 2rem}
header .kicker{margin:0 0 .5rem;color:var(--quiet);font-size:1.25rem}
h1,h2,h3,h4,h5{line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:clamp(2rem,5vw,3rem);margin-bottom:.75rem}
h2{font-size:clamp(1.6rem,4vw,2.25rem);margin-bottom:1.25rem}
h3{font-size:1.5rem;margin:2.5rem 0 1rem}
h4{font-size:1.2rem;margin:2rem 0 .75rem}
h5{font-size:1.125rem;margin:1.5rem 0 .5rem}
p,ul,dl{margin:0 0 1.25rem;max-width:44rem}
ul{padding-left:1.25rem}
li{margin-bottom:.4rem}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:max(1px,.0625rem)}
a:hover{text-decoration-thickness:max(3px,.1875rem)}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--text);outline-offset:3px;box-shadow:0 0 0 3px #ffdd00}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.75rem 1.25rem;background:#ffdd00;color:#0b0c0c}
nav{margin:2rem 0 0}
nav ul{columns:2 18rem;padding:0;list-style:none;margin:.5rem 0 0}
nav li{break-inside:avoid;margin-bottom:.5rem}
section.part{padding:3rem 0 1rem;border-top:1px solid var(--line)}
main>section.part:first-child{border-top:0}
.minute{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:2rem}
.minute h3{margin:0 0 .75rem;padding-top:.75rem;border-top:.25rem solid var(--mark)}
.minute ul{list-style:none;padding:0}
.minute li{margin-bottom:.75rem}
.community{padding-top:2rem;margin-top:2.5rem;border-top:1px solid var(--line)}
.community h3{margin-top:0}
.role{border-left:.5rem solid var(--mark);padding:.75rem 1.25rem;background:var(--soft);max-width:44rem;margin:0 0 1.5rem}
.role p{margin:0 0 .5rem}.role ul{margin:0}
.role strong{font-size:1.25rem}
dl.facts{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:0;max-width:none;border-top:1px solid var(--line)}
dl.facts dt,dl.facts dd{padding:.6rem 1rem .6rem 0;border-bottom:1px solid var(--line);margin:0}
dl.facts dt{font-weight:bold}
dl.facts ul{margin:0}
.scroll{overflow-x:auto;margin:0 0 2rem}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.4}
caption{text-align:left;font-weight:bold;font-size:1.125rem;padding-bottom:.5rem}
caption .scope{display:block;font-weight:normal;color:var(--quiet);font-size:1rem;max-width:44rem}
th,td{text-align:left;vertical-align:top;padding:.65rem 1.25rem .65rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
td{overflow-wrap:anywhere;min-width:5rem}
tbody th{font-weight:bold;min-width:8rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td ul{margin:0;padding-left:1rem}
.quiet{color:var(--quiet)}
.note{color:var(--quiet);font-size:1rem}
figure{margin:0 0 1.5rem}
figcaption{font-weight:bold;margin-bottom:.5rem}
${pictureStyles}
.wide{overflow-x:auto}.wide svg{min-width:44rem}
svg.bar{max-width:none;margin-top:.15rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:1rem 3rem;align-items:start}
.pair>*{min-width:0}
.venues{list-style:none;padding:0;margin:0}
.action{padding-left:1.25rem;border-left:.25rem solid var(--line);max-width:44rem;margin-bottom:1.25rem}
.action p{margin:0 0 .25rem}
.fill{border:2px dashed var(--edge);background:var(--soft);padding:.75rem 1.25rem}
footer{border-top:1px solid var(--line);margin-top:2rem;padding:2rem 0 4rem;color:var(--quiet);font-size:1rem}
@media (max-width:40rem){dl.facts{grid-template-columns:1fr}dl.facts dt{border-bottom:0;padding-bottom:0}dl.facts dd{padding-top:.1rem}}
@media print{
body{font-size:11pt}.page{max-width:none;padding:0}.skip,nav{display:none}.scroll{overflow:visible}
table{font-size:9.5pt}tr,figure,.role,.action{break-inside:avoid}.wide svg{min-width:0}h2,h3,h4,h5,caption{break-after:avoid}
header{padding-top:0}section.part{padding-top:1.5rem}.role{background:none}
a{color:inherit}
@page{margin:18mm 16mm}
}
`
