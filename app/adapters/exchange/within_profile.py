"""Exchange between agencies that share one desk profile (the demonstration province).

The receiver's copy is sealed anew with the receiver's own key, as it would be on his own desk.
"""

from app.usecases.ports.store import Originals


class ExchangeWithinProfile:
    """Fulfils ``Exchange`` over one store of originals."""

    def __init__(self, originals: Originals):
        self._originals = originals

    def carry(self, file_hash: str, from_agency_id: str, to_agency_id: str) -> None:
        """Make the sender's file readable for the receiver."""
        self._originals.put(to_agency_id, self._originals.get(from_agency_id, file_hash))
