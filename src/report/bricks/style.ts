/** Knows how the report looks: screen and A4, light and dark; every colour pair has a contrast of at least 4.5 to 1. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2126;--soft:#545d66;--paper:#fff;--wash:#f3f5f7;--line:#c9d0d6;--link:#0b4f8a;--red:#9b1c1c;--amber:#7a4a00;--blue:#0b4f8a;--green:#1d5e35;--bar:#9b1c1c;--bar-bed:#e3e7eb}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebee;--soft:#aab4bd;--paper:#14181c;--wash:#1e2429;--line:#3c454d;--link:#8fc4f5;--red:#ff9d94;--amber:#f2c063;--blue:#8fc4f5;--green:#86d6a1;--bar:#e0655b;--bar-bed:#2b333a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 "Segoe UI","Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
main,header.top,nav.toc{max-width:62rem;margin:0 auto;padding:0 1.5rem}
header.top{padding-top:1.5rem}
.logo{float:right;max-height:3rem;max-width:14rem;margin:0 0 .3rem 1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--brand,var(--ink));break-after:avoid}
h3{font-size:1.08rem;margin:1.5rem 0 .4rem;break-after:avoid}
h4,h5{font-size:1rem;margin:1rem 0 .3rem;break-after:avoid}
p,ul,ol{margin:.5rem 0}
a{color:var(--link)}
#owner a,.strip a,main>section>p a,main>section>ul a{color:inherit;text-decoration-thickness:1px;text-decoration-color:var(--soft);text-underline-offset:.2em}
#owner .lead a{text-decoration-color:var(--line)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.strip{color:var(--soft);font-size:.86rem;border-bottom:1px solid var(--line);padding-bottom:.6rem}
.strip strong{color:var(--ink)}
nav.toc{font-size:.88rem;padding-top:.5rem}
nav.toc ul{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;padding:0;margin:0}
nav.toc a{display:inline-block;padding:.25rem 0}
.lead{font-size:1.35rem;line-height:1.4;font-weight:600;margin:.6rem 0 .9rem;text-wrap:pretty}
table{border-collapse:collapse;width:100%;margin:.9rem 0;font-size:.88rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:.2rem 0 .35rem;caption-side:top}
th,td{text-align:left;vertical-align:top;padding:.32rem .6rem .32rem .4rem;border-bottom:1px solid var(--line)}
thead th{background:var(--wash);border-bottom:1.5px solid var(--soft);font-weight:600}
tbody th{font-weight:600}
.pairs{margin:.4rem 0;font-size:.88rem;line-height:1.4}
.pairs div{display:grid;grid-template-columns:10.5rem 1fr;border-bottom:1px solid var(--line)}
.pairs dt{font-weight:600;color:var(--soft);padding:.32rem .6rem .32rem .4rem}.pairs dd{margin:0;padding:.32rem .4rem}
@media (max-width:30rem){.pairs div{grid-template-columns:1fr}.pairs dd{padding-top:0}}
.wide{overflow-x:auto}
.wide:focus-visible{outline:3px solid var(--link)}
table{overflow-wrap:break-word}
.long{overflow-wrap:anywhere;min-width:7rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.data{font-weight:400;font-size:.8rem;margin-left:.4rem}
.bars td,.bars th{border:0;padding:.2rem .6rem .2rem 0;vertical-align:middle}
.bars th{width:34%}
.bars .count{width:14rem;white-space:nowrap}
.bars svg{display:block;width:100%;height:.95rem}
.bed{fill:var(--bar-bed)}.fill{fill:var(--bar)}
.card{border:1px solid var(--line);border-radius:4px;padding:.2rem 1rem .6rem;margin:1rem 0}
.card .card{border:0;border-left:3px solid var(--line);border-radius:0;padding:0 0 0 .9rem}
.card h3,.card h4{margin-top:.7rem}
.card h5{font-size:.88rem;color:var(--soft)}
.card ul{font-size:.84rem}
.tag{display:inline-block;border:1.5px solid currentColor;border-radius:3px;padding:0 .45em;font-size:.74em;font-weight:700;vertical-align:.1em;white-space:nowrap}
.tag.act-now{color:var(--red)}.tag.plan{color:var(--amber)}.tag.verify,.tag.ask{color:var(--blue)}.tag.track{color:var(--soft)}
.decisions{list-style:none;padding:0;margin:1rem 0 .6rem;display:grid;gap:.6rem}
.decision{border:1.5px solid var(--ink);border-radius:4px;padding:.5rem .8rem}
.decision h3{margin:0 0 .2rem}
.decision p{margin:.15rem 0;font-size:.92rem}
.answer{color:var(--soft);display:flex;flex-wrap:wrap;gap:.2rem 1.3rem}
.answer .blank{flex:1;min-width:9rem;border-bottom:1px solid var(--soft)}
figure{margin:1rem 0}
figure svg{max-width:100%;height:auto}
figcaption{font-weight:600;margin-bottom:.4rem}
pre{margin:.3rem 0;padding:.6rem .8rem;background:var(--wash);border:1px solid var(--line);border-radius:4px;font:12.5px/1.45 ui-monospace,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;overflow-x:auto;white-space:pre-wrap}
.added{color:var(--green)}.removed{color:var(--red)}.place{color:var(--soft)}
footer{max-width:62rem;margin:2rem auto;padding:0 1.5rem 2rem;color:var(--soft);font-size:.84rem}
@page{size:A4;margin:15mm 15mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,"Liberation Sans",sans-serif;color:#545d66}@bottom-left{content:"Linchpin";font:8pt Arial,"Liberation Sans",sans-serif;color:#545d66}}
@media print{
:root{color-scheme:light;--ink:#1c2126;--soft:#545d66;--paper:#fff;--wash:#f3f5f7;--line:#c9d0d6;--link:#1c2126;--red:#9b1c1c;--amber:#7a4a00;--blue:#0b4f8a;--green:#1d5e35;--bar:#9b1c1c;--bar-bed:#e3e7eb}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:9.5pt}
table{font-size:8.5pt;line-height:1.32;margin:.5rem 0}
th,td{padding:.2rem .45rem .2rem .25rem}
.card ul{font-size:8.2pt}.card h5{font-size:8.6pt}
.long{min-width:0}
main,header.top,footer{max-width:none;padding:0}
header.top{padding-top:0}
nav.toc,.data{display:none}
a{text-decoration:none}
h1{font-size:15pt}h2{font-size:13pt;margin-top:1.2rem}
.lead{font-size:13.5pt}
section{break-before:auto}
#owner{break-after:page;break-inside:avoid;font-size:9.3pt;line-height:1.35}
header.top h1{font-size:13pt}.logo{max-height:9mm}.strip{font-size:7.5pt;padding-bottom:.2rem}.strip p{margin:.1rem 0}
#owner h2{margin:.35rem 0 .3rem;font-size:12pt}
#owner .lead{font-size:12.5pt;line-height:1.3;margin:.3rem 0 .45rem}
#owner p,#owner ul{margin:.25rem 0}
#owner ul.short{columns:3;column-gap:1.5rem}
#owner table{margin:.35rem 0;font-size:8.5pt;line-height:1.3}
#owner th,#owner td{padding-top:.16rem;padding-bottom:.16rem}
#owner .bars td,#owner .bars th{padding-top:.1rem;padding-bottom:.1rem}
#owner .bars svg{height:.75rem}
#owner .decisions{margin:.4rem 0;gap:.35rem}
#owner .decision{padding:.3rem .7rem}
#owner .decision h3{font-size:10.5pt;margin:0}
#owner .decision p{font-size:8.8pt;margin:.1rem 0}
.wide{overflow:visible}
.narrow{columns:2;column-gap:6mm}
#controls td,#controls th{padding-top:.1rem;padding-bottom:.1rem}#controls th[scope=row]{white-space:nowrap}
.card{margin:.6rem 0;padding:.1rem .8rem .4rem}.card h3,.card h4{margin-top:.45rem}.card p{margin:.25rem 0}.card .pairs{margin:.2rem 0;font-size:8.5pt;line-height:1.32}.card .pairs div{grid-template-columns:7.5rem 1fr;border:0;break-inside:avoid}.card .pairs dt,.card .pairs dd{padding:.06rem .45rem .06rem .25rem}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
caption{break-after:avoid}
#house-of-cards table{table-layout:fixed}#house-of-cards thead th:nth-child(1){width:18%}#house-of-cards thead th:nth-child(2){width:11.5%}#house-of-cards thead th:nth-child(3){width:16%}#house-of-cards thead th:nth-child(4){width:20%}#house-of-cards thead th:nth-child(5){width:10%}#house-of-cards thead th:nth-child(6){width:9%}
tr,.decision,figure,.bars{break-inside:avoid}
.card .card{break-inside:avoid}
.page-break{break-before:page}
figure svg{max-height:225mm}
pre{font-size:8pt}
figure.code{break-inside:auto}
section#maps{break-before:page}
#manifest table{font-size:7pt;line-height:1.25}#manifest td,#manifest th{padding:.08rem .3rem .08rem .15rem}#manifest th[scope=row]{width:13rem;font-weight:400}#manifest td:nth-child(2):not(:last-child){white-space:nowrap}
}
`.trim();
