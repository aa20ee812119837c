"""Writes leaky-decision.docx: a masked text in a file that still holds what was masked."""

import zipfile

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs):
    return f'<w:p>{"".join(runs)}</w:p>'


PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'
    '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{KINDS}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>",
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{KINDS}/footer" Target="footer1.xml"/>'
    f'<Relationship Id="r2" Type="{KINDS}/comments" Target="comments.xml"/></Relationships>',
    "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>秦望舒</dc:creator>'
    "<cp:lastModifiedBy>何青</cp:lastModifiedBy></cp:coreProperties>",
    "word/comments.xml": f'<w:comments {SPACE}><w:comment w:id="0" w:author="何青">'
    + paragraph(run("此处是否写明姓名？"))
    + "</w:comment></w:comments>",
    "word/footer1.xml": f"<w:ftr {SPACE}>" + paragraph(run("承办人联系电话13900000000")) + "</w:ftr>",
    "word/document.xml": f"<w:document {SPACE}><w:body>"
    + paragraph(run("清溪镇人民政府行政处罚决定书"))
    + paragraph(run("清府罚决〔2026〕7号"))
    + paragraph(
        run("当事人：秦某某，男，住清溪镇柳湾村。"),
        run("住址：清溪镇柳湾村三组12号。", "<w:vanish/>"),
    )
    + paragraph(
        run("决定罚款人民币"),
        '<w:del w:id="1" w:author="何青"><w:r><w:delText>叁佰</w:delText></w:r></w:del>',
        '<w:ins w:id="2" w:author="何青">' + run("贰佰") + "</w:ins>",
        run("元。"),
    )
    + paragraph(run("清溪镇人民政府"))
    + paragraph(run("2026年3月9日"))
    + '<w:sectPr><w:footerReference xmlns:r="' + KINDS + '" w:type="default" r:id="r1"/></w:sectPr>'
    "</w:body></w:document>",
}

with zipfile.ZipFile("leaky-decision.docx", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in PARTS.items():
        entry = zipfile.ZipInfo(name, (2026, 3, 9, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, HEAD + text)
