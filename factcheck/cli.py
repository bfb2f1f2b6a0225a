"""The command line: it reads arguments, calls the library and prints what that returns. It never decides anything.

Heavy libraries are imported inside the commands, so that ``factcheck --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck import terminal
from factcheck.captions import caption_language
from factcheck.errors import LogTampered, UnknownReviewer, UnreadableArticle
from factcheck.model import Kind
from factcheck.options import (
    AppOption,
    Article,
    ArticleOrNotebook,
    AuthorityOption,
    BrowserOption,
    By,
    CaptionLanguage,
    DateOption,
    Delimiter,
    IpOption,
    NoRulesOption,
    PipelineOption,
    PortOption,
    ReconcileOption,
    ReviewerOption,
    RulesOption,
    StoreOption,
    names,
)

if TYPE_CHECKING:
    from datetime import date

    from factcheck.launching import Show
    from factcheck.serving import Host

app = typer.Typer(
    help="Mark every checkable claim of an article, settle each with a keystroke, hand over a claim sheet.",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        from factcheck import __version__

        print(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Options of every command; `run` has taken ``--debug`` away before, it stands here for the help."""


@app.command(epilog='Example: factcheck review article.txt --reviewer "Anna Berg"')
def review(
    article: ArticleOrNotebook,
    *,
    reviewer: ReviewerOption = None,
    store: StoreOption = None,
    date: DateOption = None,
    authority: AuthorityOption = None,
    reconcile: ReconcileOption = None,
    pipeline: PipelineOption = None,
    alone: AppOption = False,
    browser: BrowserOption = True,
    port: PortOption = None,
    ip: IpOption = "127.0.0.1",
) -> None:
    """Open an article in JupyterLab, with its claims found. Ctrl-C ends it; nothing saved is lost."""
    from factcheck import launching
    from factcheck.checking import read_authority
    from factcheck.checking.reconciliation import VARIABLE, Service
    from factcheck.serving import serve

    show = launching.require_app() if alone else launching.require_lab()
    environment = {"FACTCHECK_STORE": str(store.resolve())} if store else {}
    environment |= {"FACTCHECK_REVIEWER": reviewer} if reviewer else {}
    if authority:
        read_authority(*authority)
        environment["FACTCHECK_AUTHORITY"] = os.pathsep.join(str(path.resolve()) for path in authority)
    if reconcile:
        environment[VARIABLE] = Service(reconcile).url
    if article.suffix != ".ipynb":
        host, own = _ready_for_review(article, show, reviewer, store, pipeline=pipeline, published=date)
        environment |= own
    elif article.is_file():
        host = show(article)
    else:
        raise UnreadableArticle(f"{article} does not exist; check the name and the folder.")

    def ready(address: str) -> None:
        opened = browser and launching.open_browser(address)
        terminal.tell_address(address, opened=opened, first=launching.tunnel(address))

    raise typer.Exit(serve(host, ip=ip, port=port, environment=environment, ready=ready))


@app.command(epilog="Example: factcheck find article.txt --format jsonl --kind name > names.jsonl")
def find(
    articles: Annotated[list[Path], typer.Argument(metavar="ARTICLE...", help="Text or Markdown files.")],
    *,
    format: terminal.FormatOption = None,  # noqa: A002
    kind: Annotated[
        list[Kind] | None,
        typer.Option(metavar="KIND", help=f"Only {', '.join(Kind)}; may be repeated.", show_default=False),
    ] = None,
    min_score: Annotated[float, typer.Option(min=0, max=1, help="Only claims the finder is this sure of.")] = 0.0,
    date: DateOption = None,
    authority: AuthorityOption = None,
    rules: RulesOption = None,
    no_rules: NoRulesOption = None,
    reconcile: ReconcileOption = None,
    pipeline: PipelineOption = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of the screen.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that share a long text.")] = 1,
) -> None:
    """Find the checkable claims of articles, with hints. Needs no record and no reviewer, and keeps nothing.

    With several articles, each JSON line ends with its "source".
    """
    from factcheck import checking, finding
    from factcheck.checking.reconciliation import NAME, Service, reconciliation
    from factcheck.reading import read_all

    with terminal.bar("Reading authority files") as progress:
        known = checking.read_authority(*authority or (), progress=progress)
    only, without = set(names(rules)), set(names(no_rules))
    chosen_rules = checking.rules(only=None if rules is None else only - {NAME}, without=without - {NAME, "all"})
    if reconcile and NAME not in without and (rules is None or NAME in only):
        chosen_rules += (reconciliation(Service(reconcile)),)
    if "all" in without:
        chosen_rules = ()
    wanted = format or terminal.format_of(output)
    documents = read_all(articles, published=date)
    found: list[terminal.Found] = []
    for document in documents:
        with terminal.bar(f"Finding claims in {Path(document.source).name}") as progress:
            claims = finding.find(document, pipeline=pipeline, progress=progress, workers=workers)
        # A sheet is read with its article; what is for the terminal and for programs is in English.
        sheet = wanted is terminal.Format.CSV
        hints = checking.check(
            document,
            claims,
            authority=known,
            rules=chosen_rules,
            language=caption_language(None, document.language if sheet else "en"),
            failed=lambda failure: terminal.tell(str(failure)),
        )
        chosen = [c for c in claims if (not kind or c.kind in kind) and (c.score is None or c.score >= min_score)]
        found.append(terminal.Found(document, chosen, hints))
    if wanted is terminal.Format.TABLE:
        text = terminal.painted([terminal.claims_table(each) for each in found], to_file=output is not None)
    elif wanted is terminal.Format.JSONL:
        text = "".join(terminal.json_lines(found, with_source=len(found) > 1))
    else:
        from factcheck.handover import found_csv

        text = found_csv((each.document, each.claims, each.hints) for each in found)
    if output is None:
        terminal.print_exactly(text)
    else:
        terminal.write(output, text, inputs=articles)
        count = sum(len(each.claims) for each in found)
        undated = "" if all(each.document.date for each in found) else f" {terminal.UNDATED}"
        terminal.tell(f"{terminal.counted(count, 'claim')} written to {output}.{undated}")


@app.command(epilog="Example: factcheck export article.txt --delimiter ';'")
def export(
    article: Article,
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Otherwise exports/ARTICLE.csv beside it.", show_default=False)
    ] = None,
    delimiter: Annotated[Delimiter, typer.Option(help="German spreadsheets want the semicolon.")] = Delimiter.COMMA,
    by: Annotated[By, typer.Option(help="One row a claim, or one row a claim and reviewer.")] = By.CLAIM,
    confidential: Annotated[bool, typer.Option("--confidential", help="With confidential evidence.")] = False,
    date: DateOption = None,
    authority: AuthorityOption = None,
    store: StoreOption = None,
) -> None:
    """Write the claim sheet as CSV, and its evidence beside it."""
    from factcheck.handover import export_sheet
    from factcheck.stored import judged, open_stored

    with open_stored(article, store) as opened, terminal.warnings_told():
        stored = judged(opened, published=date, authority=authority or ())
        path = export_sheet(stored, output, by=by.value, delimiter=delimiter.value, confidential=confidential)
    terminal.print_exactly(f"{path}\n")


@app.command(epilog="Example: factcheck report article.txt")
def report(
    article: Article,
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Otherwise exports/ARTICLE.html beside it.", show_default=False),
    ] = None,
    language: Annotated[
        CaptionLanguage | None, typer.Option(help="Of the captions; otherwise the article's.", show_default=False)
    ] = None,
    confidential: Annotated[bool, typer.Option("--confidential", help="With confidential evidence.")] = False,
    date: DateOption = None,
    authority: AuthorityOption = None,
    store: StoreOption = None,
) -> None:
    """Write the reviewed article with its marks and notes as one page to read and to print."""
    from factcheck.handover import export_report
    from factcheck.stored import judged, open_stored

    with open_stored(article, store) as opened, terminal.warnings_told():
        stored = judged(opened, published=date, authority=authority or ())
        path = export_report(stored, output, language=language, confidential=confidential)
    terminal.print_exactly(f"{path}\n")


@app.command("import", epilog='Example: factcheck import exports/article.csv article.txt --reviewer "Anna Berg"')
def import_(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="A claim sheet as CSV.", show_default=False)],
    article: Article,
    reviewer: ReviewerOption = None,
    store: StoreOption = None,
) -> None:
    """Take an edited claim sheet back.

    What it says and the record does not is recorded: all of it, or nothing. Who imports changes a verdict under their
    own name; one that nobody has given in this record yet keeps the name in its row.
    """
    from factcheck.handover import check_sheet, import_sheet
    from factcheck.opening import store_path
    from factcheck.reading import read
    from factcheck.stored import open_stored

    document = read(article)
    if not (store or store_path(str(article))).exists():
        # Once more than needed, so that a sheet that does not fit makes no record.
        check_sheet(document, sheet, reviewer=reviewer)
    with open_stored(article, store, make=True) as stored:
        done = import_sheet(stored, sheet, reviewer=reviewer)
    terminal.print_exactly(terminal.imported(done))


@app.command(epilog="Example: factcheck status article.txt")
def status(
    article: Annotated[
        Path | None, typer.Argument(metavar="ARTICLE", help="Only this one, and by reviewer.", show_default=False)
    ] = None,
    store: StoreOption = None,
) -> None:
    """Count what is settled and what is open."""
    from factcheck.store import Store
    from factcheck.stored import existing_store, open_stored

    what = "article, reviewers" if article else "article"
    if article is not None:
        with open_stored(article, store) as stored:
            document_id = stored.document.document_id
            rows = terminal.tallies(
                stored.document, stored.store.claims(document_id), stored.store.annotations(document_id)
            )
    else:
        with Store(existing_store(store), read_only=True) as opened:
            rows = [
                terminal.tallies(
                    document, opened.claims(document.document_id), opened.annotations(document.document_id)
                )[0]
                for document in opened.documents()
            ]
    terminal.print_exactly(terminal.painted([terminal.status_table(rows, what=what)]))


@app.command("verify-log", epilog="Example: factcheck verify-log --store factcheck.sqlite")
def verify_log(store: StoreOption = None) -> None:
    """Check that nobody has changed the record.

    The exit code is 1 when somebody did. Keep the heads that are printed elsewhere to be sure.
    """
    from factcheck.store import Store
    from factcheck.stored import existing_store

    path = existing_store(store)
    try:
        with Store(path, read_only=True) as opened:
            report = opened.verify_log()
    except LogTampered as error:
        terminal.tell(str(error))
        raise typer.Exit(1) from error
    counts = ", ".join(terminal.counted(count, table.removesuffix("s")) for table, count in report.rows.items())
    heads = "".join(f"{table} {head}\n" for table, head in report.heads.items())
    terminal.print_exactly(f"{path} is intact: {counts}.\n{heads}")


def run(arguments: list[str]) -> int:
    """Run the command line and give its exit code: 2 for what the user can mend, 130 for Ctrl-C, 70 for our fault."""
    return terminal.exit_code(typer.main.get_command(app).main, arguments)


def main() -> None:
    """Run the command line of this process."""
    sys.exit(run(sys.argv[1:]))


def _ready_for_review(
    article: Path, show: Show, reviewer: str | None, store: Path | None, *, pipeline: str | None, published: date | None
) -> tuple[Host, dict[str, str]]:
    """Find and store an article's claims, and give what shows them with what its kernel is told."""
    from factcheck.opening import open_desk

    if not (reviewer or "").strip():
        raise UnknownReviewer(
            'Nobody is named as the reviewer: give --reviewer "Your Name", or set FACTCHECK_REVIEWER.'
        )
    with terminal.bar(f"Finding claims in {article.name}") as progress:
        desk = open_desk(
            article, reviewer=reviewer, store=store, pipeline=pipeline, published=published, progress=progress
        )
    known = desk.store.document(desk.document.document_id)
    if published and known and known.date != published:
        terminal.tell(f"{article.name} is recorded with the date {known.date or 'unknown'}; that stays.")
    record, verdicts = desk.store.path.resolve(), desk.versions.carried(desk.reviewer)
    desk.store.close()
    host = show(article, title=desk.document.title, language=desk.document.language, store=record)
    if verdicts is not None:
        kept, lost = (terminal.counted(count, "verdict") for count in (verdicts.kept, len(verdicts.lost)))
        terminal.tell(f"{article.name} has changed: of yours on its earlier text {kept} still stand, {lost} do not.")
    where = f" Notebook: {host.notebook}." if host.notebook else ""
    terminal.tell(f"{terminal.counted(len(desk.claims), 'claim')}.{where} Record: {record}.")
    return host, {"FACTCHECK_REVIEWER": desk.reviewer, "FACTCHECK_STORE": str(record)}
