"""Makes small sources to test with: PDFs written by hand, DOCX, images and pages."""

import io
import struct
import zlib

import docx
import pypdf

PAGE = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Neue Brücke</title></head><body>
<nav><a href="/">Startseite</a> <a href="/sport">Sport</a></nav><article><h1>Neue Brücke für Wendlau</h1>
<p>Die Stadt Wendlau baut für 3,4 Millionen Euro eine Brücke über die Alster, sagte Baudezernentin Hedwig Lindqvist.</p>
<p>Der Rat stimmte am Dienstag mit 23 zu 11 Stimmen zu. Baubeginn soll im kommenden Frühjahr sein, wenn das Wasser
gefallen ist.</p></article><footer>Impressum</footer></body></html>"""


def pdf(*pages, title=""):
    """Make a PDF of some pages; a line of a text is one of the page."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Title(" + title.encode("cp1252") + b")>>",
    ]
    for number, page in enumerate(pages):
        lines = (line.encode("cp1252").translate(None, b"()\\") for line in page.split("\n"))
        content = b"BT /F1 11 Tf 14 TL 60 780 Td " + b" ".join(b"(" + line + b") Tj T*" for line in lines) + b" ET"
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {6 + 2 * number} 0 R>>".encode(),
            b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        ]
    whole, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        whole
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            len(whole),
        )
    )


def locked(data, password):
    """Lock a PDF with a password; an empty one opens by itself, as that of a file that must not be printed."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    return written(writer)


def blank_pdf(pages):
    """Make a PDF of blank pages, as scanned ones look to a program."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    return written(writer)


def word_document(*paragraphs, title="", table=()):
    """Make a DOCX."""
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        cells = document.add_table(1, len(table)).rows[0].cells
        for cell, text in zip(cells, table, strict=True):
            cell.text = text
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def png():
    """Make an image of one grey point."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"\0\x80")), chunk(b"IEND", b""))
    )


def written(writer):
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
