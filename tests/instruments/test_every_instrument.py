"""What holds for every instrument that was ever added: add a folder and it is tested here."""

import re

import pytest

from tests.instruments.made import SHIPPED
from tiscreen.domain.instrument import Kind, Origin
from tiscreen.domain.navigation import following, shown
from tiscreen.domain.outcome import NotScorable, Result
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Responses, SkipReason, answered, answered_text, left_blank, removed, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.instruments.examples import Examples, of_examples
from tiscreen.instruments.lint import HIGHEST_GRADE, LONGEST_SENTENCE, advice, grade, own_texts, sentences_of
from tiscreen.instruments.reader import content_hash, read_bytes, read_folder
from tiscreen.instruments.shape import decode

FOLDERS = sorted(folder for folder in SHIPPED.iterdir() if (folder / "definition.json").exists())


def test_the_shipped_folders_are_found() -> None:
    assert {folder.name for folder in FOLDERS} >= {"pc-ptsd-5", "pcl-5", "strengths", "wishes", "today"}


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def published(request: pytest.FixtureRequest) -> Published:
    return read_folder(request.param)


class TestEveryInstrument:
    def test_each_item_says_why_who_sees_it_and_what_a_skip_does_in_each_language(self, published: Published) -> None:
        """AC-05."""
        for language in published.words:
            for item in published.instrument.items():
                text = published.item_text(item.link_id, language)
                assert text.text.strip()
                assert text.why.strip()
                assert text.who_sees.strip()
                assert text.if_skipped.strip()
                assert len(text.options) == len(published.instrument.options_of(item.link_id))

    def test_no_item_can_be_made_mandatory(self, published: Published) -> None:
        """AC-10: the word is nowhere in the format."""
        assert b'"required"' not in published.definition_json
        assert not any("required" in field for field in type(next(published.instrument.items())).__struct_fields__)

    def test_a_skip_with_an_effect_says_so_first(self, published: Published) -> None:
        """AC-12."""
        for item in published.instrument.items():
            if item.if_skipped != "nothing":
                assert all(words.items[item.link_id].if_skipped for words in published.words.values())

    def test_every_item_can_be_skipped_to_the_end_and_nothing_is_made_of_it(self, published: Published) -> None:
        """X1, and a missing answer is never a zero."""
        instrument, responses = published.instrument, Responses()
        here = following(instrument, responses, None)
        while here is not None:
            responses = responses.recording(here, skipped())
            here = following(instrument, responses, here)
        assert shown(instrument, responses) == tuple(item.link_id for item in instrument.items())
        found = outcome(instrument, responses)
        assert all(isinstance(score, NotScorable) for score in found.scores.values())
        assert all(result is Result.UNKNOWN for result in found.results.values())
        assert found.flags == ()

    def test_the_ways_of_not_answering_all_score_alike(self, published: Published) -> None:
        instrument = published.instrument
        ways = [left_blank(), removed(), *(skipped(reason) for reason in SkipReason)]
        found = [outcome(instrument, Responses({item.link_id: way for item in instrument.items()})) for way in ways]
        assert all(each == outcome(instrument, Responses()) for each in found)

    def test_a_skipped_item_is_not_a_zero(self, published: Published) -> None:
        instrument = published.instrument
        whole = Responses({item.link_id: full(published, item.link_id) for item in instrument.items()})
        complete = outcome(instrument, whole)
        for rule in instrument.scores:
            for link_id in rule.items:
                gapped = outcome(instrument, whole.recording(link_id, skipped()))
                assert gapped.scores[rule.id] != complete.scores[rule.id]

    def test_worked_examples_come_out_as_written(self, published: Published) -> None:
        content = (SHIPPED / published.id / "examples.json").read_bytes()
        examples, findings = decode(content, Examples)
        assert examples is not None, findings
        assert list(of_examples(published.instrument, examples)) == []
        if published.instrument.scores:
            assert len(examples.examples) >= 6
            incomplete = [e for e in examples.examples if any(g.skip for g in e.responses.values())]
            assert incomplete, "show what gaps do"

    def test_each_cut_score_and_each_rule_is_shown_both_ways_by_an_example(self, published: Published) -> None:
        examples, _ = decode((SHIPPED / published.id / "examples.json").read_bytes(), Examples)
        assert examples is not None
        for rule in published.instrument.results:
            said = {example.expect.results.get(rule.id) for example in examples.examples}
            assert said >= {"yes", "no", "unknown"}, rule.id

    def test_rights_and_sources_are_given(self, published: Published) -> None:
        rights = published.instrument.rights
        assert rights.reproduce
        assert rights.holder
        assert rights.licence
        assert rights.citation
        assert all(rule.citation and rule.purpose for rule in published.instrument.results)
        notice = (SHIPPED / published.id / "NOTICE.md").read_text(encoding="utf-8")
        if published.instrument.kind is Origin.PUBLISHED:
            assert rights.holder in " ".join(notice.split())

    def test_the_wording_says_what_it_was_checked_against(self, published: Published) -> None:
        for words in published.words.values():
            assert words.wording_checked.against
            if not words.wording_checked.checked:
                assert "unchecked" in (SHIPPED / published.id / "NOTICE.md").read_text(encoding="utf-8")

    def test_our_own_words_are_plain_short_and_kind(self, published: Published) -> None:
        """AC-39 and AC-46, and AC-19: no bare "Other"."""
        findings = [found for found in advice(published) if "wording_checked" not in found[0]]
        assert findings == []
        for path, text in own_texts(published.instrument, published.words_in("en")):
            assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in sentences_of(text)), path
            if len(text.split()) >= 8:
                assert grade(text) <= HIGHEST_GRADE, path

    def test_who_sees_it_promises_what_the_product_does(self, published: Published) -> None:
        """The person decides at the end, part by part; nothing is promised away before."""
        for item in published.instrument.items():
            assert published.item_text(item.link_id, "en").who_sees.startswith("You choose at the end.")

    def test_an_item_that_can_call_a_person_says_so_before_it_is_answered(self, published: Published) -> None:
        """AC-58, and ruling 11 for free text."""
        for flag in published.instrument.flags:
            assert published.item_text(str(flag.when.item), "en").note
        for item in published.instrument.items():
            if item.kind is Kind.TEXT:
                assert re.search(r"\bread\b.*\btoday\b", published.item_text(item.link_id, "en").note)

    def test_it_comes_back_from_its_bytes_the_same(self, published: Published) -> None:
        """Out of the vault and over the pipe."""
        again = read_bytes(published.definition_json, published.words_json)
        assert again == published
        assert again.content_hash == content_hash(published.definition_json, published.words_json)
        assert len(again.content_hash) == 64

    def test_any_change_changes_its_hash(self, published: Published) -> None:
        words = dict(published.words_json)
        hashes = {
            published.content_hash,
            content_hash(published.definition_json + b" ", words),
            content_hash(published.definition_json, {**words, "en": words["en"] + b" "}),
            content_hash(published.definition_json, {**words, "es": b""}),
            content_hash(published.definition_json + words["en"], {}),
        }
        assert len(hashes) == 5


def full(published: Published, link_id: str) -> object:
    """An answer to the item that keeps every gate open."""
    instrument = published.instrument
    if instrument.item(link_id).kind is Kind.TEXT:
        return answered_text("in my own words")
    return answered(instrument.options_of(link_id)[0].code)
