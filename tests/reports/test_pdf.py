"""The file that is sent holds what was shared and nothing else, opens only with its code, and reads well on paper."""

import json
import math
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdfium2 import PdfDocument, PdfiumError

from tests.architecture.project import ROOT
from tests.reports.opened import every_byte, made, reader, text
from tests.reports.told import EVERYTHING, PC, PCL, SPARSE, STRENGTHS, WHOLE, WISHES, Story, definition, pc_ptsd_5
from tiscreen.domain.responses import answered, answered_text
from tiscreen.reports.pdf import new_code
from tiscreen.reports.preview import pages

CANARIED = WHOLE.of(
    answers={
        **WHOLE.answers,
        "strengths": {**STRENGTHS, "own": answered_text("albatross-canary")},
        "wishes": {**WISHES, "own": answered_text("bellflower-canary")},
    }
)


def in_order(whole: str, *words: str) -> bool:
    places = [whole.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_safety_then_strengths_and_wishes_stand_before_any_score() -> None:
    """AC-21, ruling 14, in the words of the file itself."""
    for whole in text(made(EVERYTHING)).split("\n"):
        assert in_order(
            whole, "Referral summary", "Safety today", "No danger today.", "What helps you", "My children",
            "What would help next", "Better sleep", "Screening results", "PC-PTSD-5", "Total:", "PCL-5", "Consent",
            "How to reach us",
        )  # fmt: skip


def test_the_file_holds_the_shared_parts_and_none_of_the_others() -> None:
    """AC-30, on words and on every decrypted byte."""
    shared = made(CANARIED.of(shared=("strengths:answers", f"{PC}:result")))
    whole, inside = text(shared), every_byte(shared)
    assert "albatross-canary" in whole
    assert b"albatross-canary" in inside
    assert "At or above the published cut of 3 (most sensitive)" in whole
    for part in ("today", "wishes", PCL):
        words = definition(part).words_in("en")
        for hidden in (words.title, words.plain_title, *(item.text[:30] for item in words.items.values())):
            assert not re.search(rf"\b{re.escape(hidden)}(?! (today|23))", whole.replace("Safety today", ""))
    for hidden in ("bellflower", "PCL", "A bit uneasy", "Somewhere quiet", "nightmares", "Total:"):
        assert hidden not in whole
        assert hidden.encode() not in inside


def test_a_result_block_is_whole_on_paper() -> None:
    """A bounded score is a sentence; the cut has its number, purpose and source; the answered are counted."""
    whole = text(made(WHOLE.of(answers={PC: pc_ptsd_5(2, 2)}, shared=(f"{PC}:result",))))
    assert in_order(
        whole, "Version 2015.1, asked in English.", "Given on 23 November 2026.", "Can't tell. Not ruled out.",
        "the published cut of 3", "most sensitive", "Prins 2016", "the cut of 4", "Bovin 2021",
        "3 of 5 items answered.", "This is a screening result, not a diagnosis.", "Blue Heron agreed",
    )  # fmt: skip


def test_what_was_left_out_stays_unsaid() -> None:
    """AC-31."""
    whole = text(made(SPARSE)).lower()
    assert whole.count("done on 23 november 2026.") == 2 * len(SPARSE.answers)
    for word in ("declined", "refused", "left out", "skipped", " 0 of", "no answer", "items"):
        assert word not in whole


ONE = CANARIED.of(shared=(f"{PC}:answers",))


@pytest.mark.parametrize("story", [EVERYTHING, SPARSE, ONE], ids=["all", "done", "one"])
def test_the_pages_on_screen_are_the_pages_that_are_sent(story: Story) -> None:
    """AC-14: the preview is made from the very bytes, every page of them."""
    prepared = made(story)
    assert prepared.pages == pages(prepared.pdf, prepared.code)
    document = PdfDocument(prepared.pdf, password=prepared.code)
    assert len(prepared.pages) == len(document) == len(reader(prepared).pages)
    for number, png in enumerate(prepared.pages):
        shown = Image.open(BytesIO(png)).convert("RGB")
        sent = document[number].render(scale=2).to_pil().convert("RGB")
        assert shown.tobytes() == sent.tobytes()
    document.close()


def test_it_is_encrypted_with_aes_256_and_opens_with_its_code_only() -> None:
    prepared = made(EVERYTHING)
    locked = PdfReader(BytesIO(prepared.pdf))
    encryption = locked.trailer["/Encrypt"]
    assert (encryption["/V"], encryption["/R"], encryption["/Length"]) == (5, 6, 256)  # type: ignore[index]
    assert encryption["/CF"]["/StdCF"]["/CFM"] == "/AESV3"  # type: ignore[index]
    for wrong in ("", prepared.code[:-1], prepared.code.replace(" ", "")[:-1], "0000 0000 0000 0000"):
        assert not locked.decrypt(wrong)
        with pytest.raises(PdfiumError):
            PdfDocument(prepared.pdf, password=wrong)
    assert locked.decrypt(prepared.code)
    assert b"Blue Heron" not in prepared.pdf


def test_the_code_opens_it_however_it_is_typed() -> None:
    """Somebody hears it over the telephone; with spaces or without, it opens."""
    prepared = made(SPARSE)
    for typed in (prepared.code, prepared.code.replace(" ", "")):
        assert PdfReader(BytesIO(prepared.pdf)).decrypt(typed)
        PdfDocument(prepared.pdf, password=typed).close()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not on this machine")
def test_another_reader_opens_it_too(tmp_path: Path) -> None:
    prepared = made(SPARSE)
    (tmp_path / "sent.pdf").write_bytes(prepared.pdf)
    run = subprocess.run(
        ["pdftotext", "-upw", prepared.code.replace(" ", ""), "sent.pdf", "-"], cwd=tmp_path, capture_output=True
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert "Safety today" in run.stdout.decode()
    assert subprocess.run(["pdftotext", "sent.pdf", "-"], cwd=tmp_path, capture_output=True).returncode != 0


def test_a_code_is_easy_to_say_and_hard_to_guess() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(r"\d{4}( \d{4}){3}", code) for code in codes)
    assert math.log2(10**16) > 40


def test_the_shipped_pathway_fits_on_two_pages() -> None:
    """All answers of the pathway, every option chosen, and the offered PCL-5's result."""
    every = {
        "helps": answered(*definition("strengths").words_in("en").options["helps"]),
        "own": answered_text("Talking with my sister on the telephone every evening. " * 3),
    }
    wishes = {
        "next": answered(*definition("wishes").words_in("en").options["next"]),
        "whom": answered("me", "my-child", "family"),
        "own": answered_text("A quiet room near my son's school, and someone who speaks my language. " * 3),
    }
    answers = {**WHOLE.answers, "strengths": every, "wishes": wishes}
    shared = tuple(f"{part}:answers" for part in answers if part != PCL)
    assert len(made(WHOLE.of(answers=answers, shared=shared)).pages) == 2
    assert len(made(WHOLE.of(shared=(*shared, f"{PCL}:result"))).pages) == 2


def test_sharing_all_twenty_answers_of_the_pcl_5_takes_a_third_page_and_cuts_nothing() -> None:
    prepared = made(EVERYTHING)
    assert len(prepared.pages) == 3
    whole = text(prepared)
    assert all(item.text[:40] in whole for item in definition(PCL).words_in("en").items.values())


def test_every_page_has_its_number_and_whose_it_is() -> None:
    found = reader(made(EVERYTHING)).pages
    for number, page in enumerate(found, start=1):
        words = " ".join(page.extract_text().split())
        assert f"{number} of {len(found)}" in words
        assert "Harbour House · made for Riverside Clinic" in words


def test_the_language_is_set_and_the_title_tells_nothing() -> None:
    found = reader(made(EVERYTHING))
    assert found.root_object["/Lang"] == "en"
    assert found.metadata == {"/Title": "Document"}
    assert found.xmp_metadata is None


def test_only_the_bundled_type_is_used_and_it_travels_with_the_file() -> None:
    for page in reader(made(EVERYTHING)).pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
        used = [font for font in fonts if "Atkinson" in font["/BaseFont"]]
        assert used
        assert all("/FontFile2" in font["/FontDescriptor"] for font in used)


def test_no_colour_says_anything_about_a_score() -> None:
    """X9: no red, and the same colours whatever the result."""
    high, low = (made(WHOLE.of(answers={PC: pc_ptsd_5(yes)}, shared=(f"{PC}:result",))) for yes in (5, 0))
    seen = []
    for prepared in (high, low):
        page = Image.open(BytesIO(prepared.pages[0])).convert("HSV")
        colours = {hue for count, (hue, strength, _) in page.getcolors(1 << 24) if strength > 102 and count > 40}
        assert not {hue for hue in colours if hue >= 245 or hue <= 10}
        seen.append({round(hue / 32) for hue in colours})
    assert seen[0] == seen[1] != set()


def test_making_and_showing_a_summary_loads_nothing_that_could_reach_a_network() -> None:
    """Promise 9: the build leaves these modules out, and a client's words go nowhere else."""
    code = (
        "import json, sys; from tests.reports.told import SPARSE; from tiscreen.reports.render import render; "
        "made = render(SPARSE.request()); assert made.pages; print(json.dumps([*sys.modules]))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    loaded = set(json.loads(run.stdout))
    assert {"reportlab.platypus", "pypdf", "pypdfium2"} <= loaded
    assert not loaded & {"socket", "ssl", "http.client", "urllib.request", "asyncio", "ftplib", "smtplib"}
