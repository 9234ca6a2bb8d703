/** The page's look: system fonts, light and dark, from 320 px on. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --sheet: #ffffff; --ink: #1d1f22; --soft: #5a5f67; --line: #dfe0dc; --faint: #eeeeeb;
  --link: #1f56b8; --bad: #b3261e; --note: #fdf3dc; --note-line: #e0b64c; --good-note: #e3f2e8;
  --synced: #2f8f5b; --conflict: #8a5cc9; --due: #3b7ddd; --retrying: #d18f1f; --quarantined: #cc3d31;
  --skipped: #98a0aa; --gone: #6d747e; --archived: #bcc2c9; --forgotten: #43484f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #141517; --sheet: #1c1e21; --ink: #e9eaec; --soft: #a5abb3; --line: #33373c; --faint: #272a2e;
    --link: #8ab4f8; --bad: #ff8a80; --note: #33290f; --note-line: #94751f; --good-note: #15301f;
    --synced: #4cb47c; --conflict: #a884e0; --due: #6aa2f0; --retrying: #e0a63f; --quarantined: #f0695e;
    --skipped: #7d858f; --gone: #9aa1ab; --archived: #596069; --forgotten: #c9cdd3;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 60rem;
  background: var(--ground); color: var(--ink);
  font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, dl, dd, figure { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 0.875rem; font-weight: 600; color: var(--soft); }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; }
h3 { font-size: 0.9375rem; font-weight: 600; margin-bottom: 0.5rem; }
.lead { font-size: 1.5rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.015em; margin: 0.125rem 0 0.375rem; text-wrap: balance; }
.meta { color: var(--soft); font-size: 0.8125rem; font-weight: 400; }
.dot { margin: 0 0.2rem; }
code { font: 0.92em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
a { color: var(--link); text-underline-offset: 0.15em; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }

.mirror { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 1.5rem; margin-top: 1.5rem; scroll-margin-top: 1rem; }
.empty p { margin-top: 0.5rem; max-width: 40rem; }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; }
.head form { margin-left: auto; }
.state { display: inline-flex; align-items: center; gap: 0.4rem; font-size: 0.8125rem; color: var(--soft); }
.state::before { content: ""; width: 0.55rem; height: 0.55rem; border-radius: 50%; border: 2px solid var(--soft); }
.state.trouble { color: var(--bad); font-weight: 600; }
.state.trouble::before { width: 0; height: 0; border: solid transparent; border-width: 0 0.3rem 0.55rem; border-bottom-color: var(--bad); border-radius: 0; }
.state.running::before { background: var(--synced); border-color: var(--synced); }
.state.paused { color: var(--bad); font-weight: 600; }
.state.paused::before { background: var(--bad); border-color: var(--bad); border-radius: 2px; }
.notice, .said { border-radius: 6px; padding: 0.625rem 0.875rem; margin-top: 1rem; background: var(--note); border-left: 3px solid var(--note-line); }
.said { background: var(--good-note); border-color: var(--synced); scroll-margin-top: 8rem; }
.notice p + p { margin-top: 0.375rem; }
button {
  font: inherit; font-size: 0.8125rem; font-weight: 550; color: var(--ink); background: var(--sheet); cursor: pointer;
  border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.8rem; min-height: 2rem;
}
button:hover { background: var(--faint); border-color: var(--soft); }

.overview { margin-top: 1.5rem; }
.overview li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
.overview .meta { margin-left: auto; }

.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem; margin-top: 1.25rem; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; }
.figures dt { font-size: 0.8125rem; color: var(--soft); }
.figures b { display: block; font-size: 1.625rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.02em; }
.figures span { font-size: 0.8125rem; color: var(--soft); }
.part { margin-top: 1.5rem; }

.stack { display: block; width: 100%; height: 10px; border-radius: 5px; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.6rem; font-size: 0.875rem; }
.legend b { font-weight: 600; }
.swatch { display: inline-block; width: 0.65rem; height: 0.65rem; border-radius: 2px; margin-right: 0.4rem; }
.is-synced { fill: var(--synced); background: var(--synced); } .is-conflict { fill: var(--conflict); background: var(--conflict); }
.is-due { fill: var(--due); background: var(--due); } .is-retrying { fill: var(--retrying); background: var(--retrying); }
.is-quarantined { fill: var(--quarantined); background: var(--quarantined); } .is-skipped { fill: var(--skipped); background: var(--skipped); }
.is-gone { fill: var(--gone); background: var(--gone); } .is-archived { fill: var(--archived); background: var(--archived); }
.is-forgotten { fill: var(--forgotten); background: var(--forgotten); }

.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
figcaption, .axis { display: flex; justify-content: space-between; }
figcaption { font-size: 0.8125rem; } figcaption b { font-weight: 500; }
.plot { display: block; width: 100%; height: 4.5rem; margin-top: 0.25rem; border: solid var(--line); border-width: 1px 0; }
.plot .written { fill: var(--synced); } .plot .pushed { fill: var(--skipped); }
.plot .behind { fill: var(--due); } .plot .worst { fill: var(--quarantined); }
.axis { margin: 0.2rem 0; }

.rows li { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: flex-start; padding: 0.75rem 0; border-top: 1px solid var(--line); }
.rows li:last-child { border-bottom: 1px solid var(--line); }
.everybody { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin-bottom: 0.5rem; }
.everybody h3 { margin: 0; }
.everybody p { flex: 1 1 20rem; min-width: 0; }
.everybody form { margin-left: auto; }
.everybody + .said { margin: 0 0 0.75rem; }
.why { flex: 1 1 16rem; min-width: 0; }
.fix { color: var(--soft); font-size: 0.875rem; }
.code { font: 0.75rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--faint); color: var(--bad); border-radius: 4px; padding: 0.1rem 0.4rem; margin-right: 0.25rem; }
.rows + .meta { margin-top: 0.5rem; }

table { width: 100%; border-collapse: collapse; font-size: 0.875rem; }
th { text-align: left; font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
th, td { padding: 0.375rem 1rem 0.375rem 0; vertical-align: baseline; border-bottom: 1px solid var(--line); }
td:first-child, .number { white-space: nowrap; }
.number { text-align: right; padding-right: 0; }
.quiet { color: var(--soft); }
.bad { color: var(--bad); }

.budget { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; font-size: 0.875rem; }
meter { width: 10rem; height: 0.625rem; border: 0; border-radius: 5px; background: var(--faint); }
meter::-webkit-meter-bar { border: 0; border-radius: 5px; background: var(--faint); height: 0.625rem; }
meter::-webkit-meter-optimum-value { border-radius: 5px; background: var(--due); }
meter::-moz-meter-bar { border-radius: 5px; background: var(--due); }
.facts { margin-top: 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }

@media (max-width: 40rem) {
  body { padding: 1.25rem 0.75rem 2rem; }
  .lead { font-size: 1.25rem; }
  .mirror { padding: 1rem; }
  .figures { grid-template-columns: 1fr 1fr; }
  .plots { grid-template-columns: 1fr; }
  .overview .meta { margin-left: 0; flex-basis: 100%; }
  th, td { padding-right: 0.6rem; }
  button { min-height: 2.5rem; padding: 0.4rem 1rem; }
}
@media (forced-colors: active) {
  .stack, .plot, .swatch, meter { forced-color-adjust: none; }
}
`;
