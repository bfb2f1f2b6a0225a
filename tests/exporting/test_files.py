"""Files that are written: whole, and never over what is no earlier output."""

import os

import pytest

from factcheck.exporting import UnwritableFile
from factcheck.exporting.files import check_place, write_whole


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path.joinpath(os.devnull)):
        with pytest.raises(UnwritableFile, match="is no file but a device"):
            check_place(path)


def test_a_link_goes_on_leading_to_the_file(tmp_path):
    (tmp_path / "real").mkdir()
    there, link = tmp_path / "real" / "a.csv", tmp_path / "a.csv"
    there.write_bytes(b"old")
    link.symlink_to(there)
    write_whole(link, b"new")
    assert (link.is_symlink(), there.read_bytes()) == (True, b"new")


def test_a_file_that_may_not_be_read_is_told(shared_folder, as_nobody):
    path = shared_folder / "a.csv"
    path.touch(mode=0o600)
    with as_nobody(), pytest.raises(UnwritableFile, match=r"a\.csv cannot be read or written: Permission denied"):
        check_place(path)
