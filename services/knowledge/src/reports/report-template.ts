/** The report in Typst. It reads the same document as the page; what people wrote is data and never markup. */
export const reportTemplate = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: none)
#set text(lang: d.language, size: 10pt)
#set page(paper: "a4", margin: 2.2cm, numbering: "1 / 1")
#set heading(numbering: none)
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, text(size: 15pt, fill: rgb("#1d4e89"), it.body))
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.7em, text(size: 12pt, it.body))
#show link: underline

#let inline(spans) = [] + spans.map(s => {
  if s.kind == "text" { [#s.text] }
  else if s.kind == "code" { raw(s.text) }
  else if s.kind == "break" { linebreak() }
  else if s.kind == "strong" { strong(inline(s.spans)) }
  else if s.kind == "em" { emph(inline(s.spans)) }
  else if s.kind == "link" { link(s.href, inline(s.spans)) }
}).join()

#let part(p) = {
  if p.kind == "subheading" { heading(level: 3, p.text) }
  else if p.kind == "note" { block(stroke: (left: 2pt + rgb("#b54708")), inset: (left: 8pt, y: 2pt), [#p.text]) }
  else if p.kind == "heading" { heading(level: 4, inline(p.spans)) }
  else if p.kind == "paragraph" { par(inline(p.spans)) }
  else if p.kind == "code" { raw(p.text, block: true) }
  else if p.kind == "quote" { quote(block: true, p.blocks.map(part).join()) }
  else if p.kind == "list" {
    let items = p.items.map(item => [] + item.map(part).join())
    if p.ordered { enum(..items) } else { list(..items) }
  }
  else if p.kind == "table" {
    let count = p.head.len()
    figure(
      caption: figure.caption(position: top, p.caption),
      kind: table, supplement: none, numbering: none,
      table(
        columns: (2fr,) + (count - 1) * (1fr,), align: left, stroke: (x: none, y: 0.5pt + rgb("#d0d5dd")),
        table.header(..p.head.map(cell => strong(cell))),
        ..p.rows.flatten().map(cell => [#cell]),
      ),
    )
  }
  else if p.kind == "chart" {
    figure(caption: p.caption, supplement: none, numbering: none, image(bytes(p.svg), format: "svg", alt: p.alt, width: 100%))
  }
}

#heading(level: 1, text(size: 22pt, d.title))
#for line in d.introduction { par(line) }
#outline(title: d.contents, depth: 3)
#for section in d.sections {
  heading(level: 2, section.title)
  for p in section.parts { part(p) }
}
`;
