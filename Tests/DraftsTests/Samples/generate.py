#!/usr/bin/env python3
"""Writes the docx samples anew from market-order.txt: with python-docx, and with LibreOffice (soffice on the PATH).

The results differ in bytes from run to run (dates), so they are committed, and this is run by hand only.
"""
import pathlib, re, subprocess, tempfile, zipfile
import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

HERE = pathlib.Path(__file__).parent
LINES = (HERE / "market-order.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


def python_docx():
    """One paragraph a line; the last lines are a table."""
    document = docx.Document()
    rows = [line.split("\t") for line in LINES if "\t" in line]
    for line in LINES:
        if "\t" not in line:
            document.add_paragraph(line)
    table = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    document.save(HERE / "market-order.python-docx.docx")
    trimmed(HERE / "market-order.python-docx.docx")


def trimmed(path):
    """Leaves out what python-docx's template brings along and no reader of text needs."""
    needless = ("docProps/thumbnail.jpeg", "word/theme/theme1.xml", "word/stylesWithEffects.xml", "customXml/item1.xml",
                "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels", "word/fontTable.xml", "word/webSettings.xml")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name not in needless}
    for name in parts:
        if name.endswith(".rels"):
            text = parts[name].decode()
            for part in needless:
                text = re.sub(r'<Relationship [^>]*Target="(?:/|\.\./)?[^"]*%s"[^>]*/>' % re.escape(part.split("/")[-1]), "", text)
            parts[name] = text.encode()
        if name == "word/styles.xml":
            text = re.sub(rb"<w:latentStyles.*?</w:latentStyles>", b"", parts[name], flags=re.S)
            parts[name] = re.sub(rb'<w:style w:type="table".*?</w:style>', b"", text, flags=re.S)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def libre_office():
    """The same by way of HTML, in which LibreOffice keeps paragraphs and tables."""
    rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in l.split("\t")) + "</tr>" for l in LINES if "\t" in l)
    body = "".join(f"<p>{l or '<br>'}</p>" for l in LINES if "\t" not in l)
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "market-order.html"
        source.write_text(f'<html><meta charset="utf-8"><body>{body}<table>{rows}</table></body></html>', encoding="utf-8")
        subprocess.run(["soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML",
                        "--outdir", folder, str(source)], check=True, capture_output=True)
        (HERE / "market-order.libreoffice.docx").write_bytes((pathlib.Path(folder) / "market-order.docx").read_bytes())


def numbered():
    """Numbers that the word processor computes, tracked changes, a text box and a soft break."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    levels = [("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."), ("decimal", "（%4）")]
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
    for i, (fmt, text) in enumerate(levels):
        abstract += f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
    articles = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>'
    numbering.append(parse_xml(abstract + "</w:abstractNum>"))
    numbering.append(parse_xml(articles))
    for number, target in ((1, 1), (2, 2)):
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{target}"/></w:num>'))

    def add(text, level=None, number=1):
        paragraph = document.add_paragraph(text)
        if level is not None:
            properties = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))
        return paragraph

    add("松坪镇人民政府关于加强犬只管理的通知")
    add("各村（社区）：")
    add("现就犬只管理有关事项通知如下：")
    add("登记管理", 0)
    add("养犬户应当在十日内登记。", 1)
    add("登记时提供免疫证明。", 1)
    add("处置措施", 0)
    add("有下列行为之一的，予以劝导：", 1)
    add("遛犬不牵绳；", 2)
    add("不清理粪便。", 2)
    tracked = add("收取管理费", 1)
    tracked._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>每年五百元</w:delText></w:r></w:del>'))
    tracked._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="a"><w:r><w:t>每年一百元。</w:t></w:r></w:ins>'))
    soft = add("本通知自印发之日起施行，")
    soft.add_run().add_break()
    soft.add_run("有效期二年。")
    box = add("解释机关为镇人民政府。")
    box._p.append(parse_xml(
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>文本框内：不得携犬进入市场。</w:t></w:r></w:p></w:txbxContent></mc:Choice>'
        '<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>文本框内：不得携犬进入市场。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>'
        '</mc:AlternateContent></w:r>'))
    add("第一层编号", 0, 2)
    add("松坪镇人民政府")
    add("2026年3月2日")
    document.save(HERE / "numbered.python-docx.docx")
    trimmed(HERE / "numbered.python-docx.docx")


python_docx()
libre_office()
numbered()
