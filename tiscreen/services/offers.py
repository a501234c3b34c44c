"""What the worker may offer after hand-back, by the same rule and in the same words to everyone (ruling 10)."""

from __future__ import annotations

from tiscreen.domain.outcome import Result
from tiscreen.domain.pathway import Offer
from tiscreen.domain.ports import ReadPublished, Vault
from tiscreen.services.prepare_session import left_out_because


def offers(vault: Vault, read: ReadPublished, session_id: str) -> tuple[Offer, ...]:
    """The offers whose result is yes or unknown; an answer that was skipped or not kept leaves it unknown."""
    session = vault.session(session_id)
    pathway = next((each for each in vault.pathways() if each.id == session.pathway_id), None)
    rounds = vault.sittings_merged(session_id)
    if pathway is None or not 0 < rounds <= len(pathway.offers):
        return ()  # nothing before the first hand-back, and nobody is asked more often than there are offers
    given = vault.administrations_of(session_id)
    done = {administration.instrument_id for administration in given}
    in_use = vault.published()

    def result(offer: Offer) -> Result:
        for administration in given:
            found = (
                vault.outcome_of(administration.id) if administration.instrument_id == offer.when_instrument else None
            )
            if found is not None:
                return found.results.get(offer.when_result, Result.UNKNOWN)
        return Result.UNKNOWN

    def can_be_given(offer: Offer) -> bool:
        published = in_use.get(offer.instrument)
        if published is None or offer.instrument in done:
            return False
        return not left_out_because(read(published.definition, published.words).instrument, session)

    return tuple(offer for offer in pathway.offers if can_be_given(offer) and result(offer) is not Result.NO)
