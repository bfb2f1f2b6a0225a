"""The process in which the shipped rules run."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import psutil
import pytest

from factcheck.checking import check, rules
from factcheck.checking.authority import Authority
from factcheck.checking.process import check_apart
from factcheck.errors import RuleFailed
from factcheck.finding import find
from factcheck.model import Document

TEXT = "Am Dienstag, dem 5. März 2024, sprach Merryl Lynch mit der Bank City Group. {}"
SHIPPED = [rule.name for rule in rules() if rule.shipped and rule.name != "memory"]


def article(end=""):
    document = Document(title="Banken", text=TEXT.format(end), language="de")
    return document, find(document)


def apart(document, claims, *, authority=None, names=SHIPPED):
    return check_apart(document, claims, authority=authority, names=names, language="de")


def helpers(parent=None):
    def is_one(process):
        # One that was ended may still be listed.
        with suppress(psutil.NoSuchProcess):
            return "checking.process" in " ".join(process.cmdline())
        return False

    return [each for each in psutil.Process(parent).children() if is_one(each)]


def until(condition, seconds=30.0):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_it_finds_what_is_found_without_it():
    document, claims = article()
    found = apart(document, claims)
    assert {hint.suggestion for hint in found} >= {"Merrill Lynch"}
    assert found == check(document, claims, rules=rules(only=SHIPPED), language="de")


def test_everybody_elses_turn_comes_first():
    apart(*article())
    (helper,) = helpers()
    assert helper.nice() == 19
    if os.name == "posix":
        # Who is in a session with the kernel is weighed together with it.
        assert os.getsid(helper.pid) == helper.pid


def test_a_desks_own_authority_goes_with_it_and_does_not_stay():
    document, claims = article("Ein Satz mehr.")
    assert apart(document, claims, authority=Authority(()), names=["spelling"]) == []
    assert apart(document, claims, names=["spelling"]) != []


def test_what_is_asked_again_is_known_at_once():
    document, claims = article("Und noch einer.")
    found = apart(document, claims)
    for each in helpers():
        each.kill()
        each.wait()
    assert apart(document, claims) == found
    assert not helpers()


def test_an_interrupt_of_the_kernel_does_not_end_it_and_its_death_is_told_and_mended():
    document, claims = article("Ein dritter.")
    apart(*article("Damit er läuft."))
    [process] = helpers()
    process.send_signal(signal.SIGINT)
    assert apart(document, claims)
    assert helpers() == [process]
    process.suspend()
    killer = subprocess.Popen([sys.executable, "-c", f"import time, os; time.sleep(1); os.kill({process.pid}, 9)"])
    with pytest.raises(RuleFailed, match="ended from outside"):
        apart(*article("Ein vierter."))
    killer.wait()
    assert apart(*article("Ein vierter."))


def weekdays(day, times=1):
    """Give what one quick rule finds, and what it is asked."""
    document = Document(title="Tage", text=" ".join([f"Am {day}, dem 5. März 2024, kam er."] * times), language="de")
    return document, find(document)


def wrong_days(document, claims):
    return len(apart(document, claims, names=["weekday"]))


def test_who_stops_waiting_leaves_no_answer_to_whoever_asks_next():
    assert wrong_days(*weekdays("Montag")) == 1
    wrong_days(*weekdays("Sonntag"))
    [process] = helpers()
    process.suspend()
    stop = threading.Timer(0.5, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT))
    stop.start()
    with pytest.raises(KeyboardInterrupt):
        wrong_days(*weekdays("Mittwoch", 2))
    with suppress(psutil.NoSuchProcess):
        process.resume()
    assert wrong_days(*weekdays("Freitag", 3)) == 3
    assert wrong_days(*weekdays("Mittwoch", 2)) == 2


def test_what_is_known_does_not_wait_for_what_is_being_found():
    known = weekdays("Montag", 4)
    assert wrong_days(*known) == 4
    [process] = helpers()
    process.suspend()
    with ThreadPoolExecutor(2) as threads:
        finding = threads.submit(wrong_days, *weekdays("Montag", 5))
        time.sleep(0.5)
        again = threads.submit(wrong_days, *known)
        try:
            assert again.result(timeout=10) == 4
        finally:
            process.resume()
        assert finding.result(timeout=60) == 5


def test_what_breaks_down_in_it_is_told():
    with pytest.raises(RuleFailed, match="There is no rule 'horoscope'"):
        apart(*article(), names=["horoscope"])


def test_where_no_process_can_be_started_hints_are_found_all_the_same(monkeypatch):
    for each in helpers():
        each.kill()
        each.wait()

    def refuse(*_arguments, **_options):
        raise OSError("no processes here")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert apart(*article("Ein fünfter."))


def test_it_is_ended_in_order_when_python_ends():
    code = """
        from factcheck.checking.process import check_apart
        from factcheck.finding import find
        from factcheck.model import Document

        document = Document("Die City Group schwieg.", language="de")
        check_apart(document, find(document), authority=None, names=["spelling"], language="de")
    """
    command = [sys.executable, "-W", "error::ResourceWarning", "-c", textwrap.dedent(code)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stderr == ""


def test_it_ends_in_the_middle_of_its_work_when_who_asked_is_gone():
    script = """
        from factcheck.checking.process import check_apart
        from factcheck.finding import find
        from factcheck.model import Document
        text = " ".join(f"Im Jahr {n} kam Meyer {n}." for n in range(1000, 9000))
        document = Document(title="Lang", text=text, language="de")
        claims = find(document)
        print("begun", flush=True)
        check_apart(document, claims, authority=None, names=["order", "duration", "age", "spelling"], language="de")
    """
    asking = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True)
    assert asking.stdout.readline() == "begun\n"
    assert until(lambda: helpers(asking.pid))
    [process] = helpers(asking.pid)
    asking.kill()
    asking.wait()
    asking.stdout.close()
    assert until(lambda: not psutil.pid_exists(process.pid) or process.status() == psutil.STATUS_ZOMBIE, 5)
