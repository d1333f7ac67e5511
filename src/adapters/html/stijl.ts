import { DEKKING_KLEUREN, KLASSEN } from '../taal/index.ts'

const KLASSE_STIJL = KLASSEN.map(
  ({ klasse, achtergrond, tekst }) =>
    `.k-${klasse}>b,.vak.k-${klasse}{background:${achtergrond};color:${tekst}}
.kaart .k-${klasse} rect{fill:${achtergrond}}.kaart .k-${klasse} text{fill:${tekst}}`,
).join('\n')

const DEKKING_STIJL = Object.entries(DEKKING_KLEUREN)
  .map(([klasse, { achtergrond, tekst }]) => `.d-${klasse}{fill:${achtergrond}}.t-${klasse}{fill:${tekst}}`)
  .join('\n')

/** Sequential shades of one blue for the matrices, light to dark, with the colour of the number on it. */
const TINT_STIJL = [
  ['#f7fafc', '#14202b'],
  ['#e1edf6', '#14202b'],
  ['#c3dcee', '#14202b'],
  ['#98c2e1', '#14202b'],
  ['#2b70a8', '#ffffff'],
  ['#12497b', '#ffffff'],
]
  .map(([achtergrond, tekst], tint) => `.tint-${tint}{background:${achtergrond};color:${tekst}}`)
  .join('\n')

const BASIS = `
:root{color-scheme:light;--inkt:#14202b;--zacht:#55616c;--lijn:#d9dfe5;--vlak:#f5f7f9;--accent:#17527f}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--inkt);background:#fff;font:16px/1.55 "Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif}
header,main,nav ul,footer{max-width:1280px;margin-inline:auto;padding-inline:clamp(16px,4vw,40px)}
header{padding-top:48px;padding-bottom:20px}
.bovenkop{margin:0 0 6px;color:var(--accent);font-weight:600}
h1{margin:0;font-size:clamp(1.7rem,4vw,2.6rem);line-height:1.15;letter-spacing:-.015em;text-wrap:balance;overflow-wrap:anywhere}
h2{margin:0 0 8px;font-size:1.45rem;line-height:1.25;letter-spacing:-.01em}
section{padding-block:36px;border-top:1px solid var(--lijn);scroll-margin-top:48px}
section:first-child{border-top:0}
p{margin:0 0 14px;max-width:72ch}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid #b4690e;outline-offset:2px}
.zacht{color:var(--zacht)}
.overslaan{position:absolute;left:-9999px}
.overslaan:focus{position:static;display:inline-block;padding:6px 10px}
.patronen{position:absolute}
dl{margin:0}dd{margin:0}
.feiten{display:flex;flex-wrap:wrap;gap:8px 40px;margin-top:20px}
.feiten dt{color:var(--zacht);font-size:.875rem}
.feiten dd{font-weight:600}
nav{position:sticky;top:0;z-index:2;background:#fffffff2;border-block:1px solid var(--lijn)}
nav ul{display:flex;gap:4px 20px;overflow-x:auto;list-style:none;margin-block:0;padding-block:10px;white-space:nowrap}
nav a{color:var(--inkt);text-decoration:none}nav a:hover{text-decoration:underline}
.kernzin{font-size:1.2rem;line-height:1.5;max-width:60ch;margin-bottom:22px}
.cijfers{display:flex;flex-wrap:wrap;margin-bottom:28px;padding:1px 0 0 1px}
.cijfers>div{flex:1 1 180px;padding:16px 18px;border:1px solid var(--lijn);margin:-1px 0 0 -1px}
.cijfers dt{font-weight:600}
.cijfers strong{display:block;font-size:2rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.cijfers span{color:var(--zacht);font-size:.875rem;line-height:1.4;display:block}
footer{border-top:1px solid var(--lijn);padding-block:24px 48px;color:var(--zacht)}
`

const TABELLEN = `
.schuif{overflow-x:auto;margin-bottom:14px}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45;font-variant-numeric:tabular-nums}
th,td{padding:8px 12px;text-align:left;vertical-align:top;border-bottom:1px solid var(--lijn)}
thead th{font-size:.8125rem;font-weight:600;color:var(--zacht);vertical-align:bottom;border-bottom-color:#aab4bd}
tbody th{font-weight:600}
tbody tr:last-child>*{border-bottom:0}
th:first-child,td:first-child{padding-left:0}
.getal{text-align:right;white-space:nowrap}
td.grafiek{min-width:170px}
.wie{color:#243440}
.matrix{width:auto;font-size:.875rem}
.matrix caption{text-align:left;font-weight:600;padding-bottom:8px;font-size:1rem}
.matrix th,.matrix td{padding:8px 6px;border:1px solid #fff}
.matrix tbody th{padding-left:0;font-weight:400;white-space:nowrap;position:sticky;left:0;background:#fff}
.matrix thead span{display:block;max-width:130px;overflow:hidden;text-overflow:ellipsis}
.matrix thead th{font-weight:400;color:var(--inkt);border-bottom:0;font-size:.8125rem;text-align:center;white-space:nowrap}
.matrix td{text-align:center;white-space:nowrap;min-width:62px}
.matrix .zelf,.matrix .tint-leeg{background:var(--vlak);color:var(--zacht)}
.matrices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,520px),1fr));gap:16px 32px;margin-block:20px}
.matrices.onder{grid-template-columns:minmax(0,1fr)}
details{border-top:1px solid var(--lijn)}
summary{cursor:pointer;padding:10px 0;overflow-wrap:anywhere}
summary b,.geen b{margin-right:8px}
summary span,.geen span{color:var(--zacht)}
.geen{margin:0;padding:10px 0 10px 20px;border-top:1px solid var(--lijn);max-width:none}
details>:not(summary){margin-left:20px}
details[open]{padding-bottom:14px}
.lijst>div{display:grid;grid-template-columns:150px 1fr;gap:4px 16px;padding:3px 0;max-width:96ch}
.lijst dt{color:var(--zacht)}.lijst dd{overflow-wrap:anywhere}
.bevinding{font-size:1rem;margin-block:14px 4px}.bevinding span{font-weight:400;color:var(--zacht)}
.plaatsen{margin-block:0 14px;padding-left:20px;max-width:96ch;overflow-wrap:anywhere}
.begrippen>div{display:grid;grid-template-columns:minmax(180px,280px) 1fr;gap:4px 32px;padding:12px 0;border-bottom:1px solid var(--lijn)}
.begrippen dt{font-weight:600}.begrippen dd{max-width:72ch}
.openklap{margin:16px 0 0}
.openklap[hidden]{display:none}
.openklap button{font:inherit;color:var(--accent);background:#fff;border:1px solid #7d8993;border-radius:4px;padding:5px 12px;margin-right:10px;cursor:pointer}
.openklap button:hover{background:var(--vlak)}
.zoek{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;max-width:none}
.zoek[hidden]{display:none}
.zoek input{font:inherit;padding:6px 10px;border:1px solid #7d8993;border-radius:4px;min-width:min(320px,100%)}
:target{background:#fdf3c7;outline:4px solid #fdf3c7}
section:target{background:none;outline:0}
`

const GRAFIEK = `
.merk{display:inline-flex;align-items:center;gap:8px;white-space:nowrap}
.merk>b,.vak{display:inline-block;width:1.5em;text-align:center;font-weight:600;border:1px solid #97a3ad;border-radius:3px;line-height:1.4}
.legenda{list-style:none;margin:0 0 18px;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));gap:6px 24px;font-size:.9375rem;line-height:1.4}
.legenda li{padding-left:2.1em;position:relative}
.legenda li>svg,.legenda li>.vak{position:absolute;left:0;top:.15em}
.legenda rect,.stapel rect{stroke:#6b7780;stroke-width:1}
.legenda b{font-weight:600}
.vak.k-onbekend,.k-onbekend>b{background-image:repeating-linear-gradient(45deg,#0000 0 3px,#c9c9d2 3px 5px)}
.kaart .k-onbekend rect{fill:url(#arcering-groot)}
rect.d-onbekend{fill:url(#arcering)}
.stapel{display:block;overflow:visible;min-width:220px}
.stapel text{font-size:13px;font-weight:600}
.balkje{display:block;margin-bottom:2px;overflow:visible}
.balkje .spoor{fill:#e6eaee}.balkje .band{fill:#bcd7ea;stroke:#5f8fb3}.balkje .waarde{fill:#2569a3}.balkje .punt{fill:var(--inkt)}
.kaartvenster{width:min(100vw - 32px,1900px);margin-inline:calc(50% - min(50vw - 16px,950px));overflow:auto;border:1px solid var(--lijn);background:#fff;max-height:90vh;margin-top:12px}
.kaart{display:block;width:100%;min-width:1100px;font-family:inherit}
.vergroot{width:1.1em;height:1.1em;vertical-align:-.15em;margin:0 8px 0 0;accent-color:var(--accent)}
.vergroot:checked~.kaartvenster .kaart{width:3600px}
.kaart rect{stroke:#7f8b95;stroke-width:2}
.kaart .kader rect{fill:#fbfcfd;stroke:#c5ced6}.kaart .kader text{font-weight:600;fill:var(--inkt)}
.kaart .groep rect{fill:#2c5a800d;stroke:#b9c5cf}.kaart .groep text{fill:#3c4954}
.kaart .overig rect{fill:#fff;stroke-dasharray:10 8}.kaart .overig text{fill:var(--zacht)}
.kaart .teken{font-weight:700}
.kaart .k-geen rect{stroke:#b3bcc4}
.kaart a:hover rect,.kaart a:focus-visible rect{stroke:#14202b;stroke-width:7}
.kaart a:focus-visible{outline:none}
`

const SMAL = `
@media (max-width:700px){
header{padding-top:28px}
section{padding-block:28px}
.cijfers>div{flex-basis:45%}
.cijfers>div:first-child{flex-basis:100%}
.cijfers strong{font-size:1.6rem}
.cijfers>div{padding:12px 14px}
.lijst>div,.begrippen>div{grid-template-columns:1fr}
details>:not(summary){margin-left:0}
.geen{padding-left:0}
.kaartjes,.kaartjes tbody,.kaartjes tr,.kaartjes th,.kaartjes td{display:block}
.kaartjes thead{position:absolute;left:-9999px}
.kaartjes tr{border-bottom:1px solid var(--lijn);padding:10px 0}
.kaartjes tr:last-child{border-bottom:0}
.kaartjes tr[hidden]{display:none}
.kaartjes th,.kaartjes td{border:0;padding:2px 0;text-align:left;white-space:normal;overflow-wrap:anywhere}
.kaartjes td::before{content:attr(data-kop) " ";color:var(--zacht);font-size:.8125rem}
.kaartjes td.grafiek{padding-block:6px}
.kaartjes td.grafiek::before,.kaartjes td:not(.getal)::before{display:block}
.kaartjes td.getal{display:inline-block;margin-right:16px}
}
`

const DRUK = `
@media print{
@page{size:A4;margin:16mm}
@page liggend{size:A4 landscape;margin:10mm}
body{font-size:10pt}
nav,.zoek,.openklap,.vergroot,.vergroot+label,.overslaan{display:none!important}
table{font-size:8.5pt}th,td{padding:4px 8px}
.legenda{font-size:8.5pt;grid-template-columns:repeat(3,1fr);gap:3px 16px;margin-bottom:8px}
header,main,footer{max-width:none;padding-inline:0}
section{padding-block:14pt}
#kaart{page:liggend;border:0}
.kaartvenster{border:0;max-height:none;overflow:visible;width:auto;margin:0}
.kaart,.vergroot:checked~.kaartvenster .kaart{min-width:0;width:100%;max-height:138mm}
.schuif{overflow:visible}
tr,.cijfers>div,.begrippen>div,.legenda li{break-inside:avoid}
h2,h3,summary{break-after:avoid}
thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`

/** The style sheet of the page: its own colours and the shared ones, for wide and narrow screens and for print. */
export const STIJL = [
  BASIS,
  TABELLEN,
  GRAFIEK,
  KLASSE_STIJL,
  DEKKING_STIJL,
  TINT_STIJL,
  'rect.d-onbekend{fill:url(#arcering)}.kaart .k-onbekend rect{fill:url(#arcering-groot)}',
  SMAL,
  DRUK,
].join('\n')
