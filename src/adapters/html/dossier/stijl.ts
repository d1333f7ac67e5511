/** What a dossier needs besides the style sheet of every page. */
export const DOSSIERSTIJL = `
h3{margin:26px 0 8px;font-size:1.1rem}
.vouw>summary h3{display:inline;margin:0 8px 0 0}
.vouw>:not(summary){margin-left:0}
.vouw+:not(.vouw){margin-top:18px}
.breed{max-width:none;font-size:.875rem}
.kern{max-width:78ch;padding-left:1.2em}.kern li{margin-bottom:8px}
.grafiek,.gantt{display:block;width:100%;max-width:960px;margin:10px 0 16px;font-family:inherit;font-variant-numeric:tabular-nums}
.plankaart{display:block;width:100%;margin:10px 0 16px;font-family:inherit;border:1px solid var(--lijn)}
.lijnen{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:6px 24px;font-size:.9375rem}
.lijnen.onder{display:block}.lijnen.onder li{margin-bottom:4px}
.lijnen svg{vertical-align:middle}
@media print{
details::details-content{content-visibility:visible;block-size:auto;display:block}
summary{list-style:none;break-after:avoid}summary::-webkit-details-marker{display:none}
@page{size:A4 landscape;margin:12mm}
.schuif{overflow:visible}
table{font-size:8pt}th,td{padding:3px 5px}thead th{font-size:7.5pt}
.getal{white-space:normal}
.grafiek{max-width:220mm}.gantt{max-width:240mm}
.grafiek,.gantt,.plankaart{break-inside:avoid;max-height:165mm}
section{break-before:auto}
section[id^=scenario]{break-before:page}
h3{break-after:avoid}
.kaartjes{font-size:7.5pt}
}
`
