"""Has a source read in a process of its own, which is ended when it takes too long. It never fails for what it reads.

A broken or hostile file may make a library loop, take all memory or crash; what it takes down with it is not the
desk's notebook.
"""

from __future__ import annotations

import json
import subprocess

from factcheck.processes import own_python
from factcheck.sources.addresses import need
from factcheck.sources.extracting import Extracted, extract
from factcheck.sources.types import DOCX, HTML, PDF

SECONDS = 20.0
"""After which a source counts as unreadable."""

_NEEDED = {HTML: "trafilatura lxml_html_clean", PDF: "pypdfium2", DOCX: "docx"}
_READ = "import sys; from factcheck.sources.extracting import main; main(sys.argv[1:])"


def extract_apart(data: bytes, media_type: str, charset: str = "") -> Extracted:
    """Read the text and the title out of a source, or say in `unread` why there is none.

    Args:
        data: All of it.
        media_type: One of those of `factcheck.sources.types`; an image has no text.
        charset: The encoding that its server named.

    Raises:
        MissingExtra: The extra ``sources`` is not installed.
    """
    if media_type not in _NEEDED:
        return extract(data, media_type, charset)  # No library reads it.
    need(_NEEDED[media_type])
    command, environment = own_python(_READ, media_type, charset)
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, env=environment, check=True)
        return Extracted(**json.loads(done.stdout))
    except subprocess.TimeoutExpired:
        return Extracted(unread=f"Its text could not be read within {SECONDS:g} seconds.")
    except OSError as error:
        return Extracted(unread=f"Its text was not read, as no other process can be started ({error.strerror}).")
    except (subprocess.CalledProcessError, ValueError, TypeError):
        return Extracted(unread="It is broken or too involved, so its text was not read; open it and save it anew.")
