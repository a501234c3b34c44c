"""Clients and staff, as little of them as the work needs."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member of staff may do; the matrix comes with the vault's roles."""

    CASEWORKER = "caseworker"
    CLINICAL_LEAD = "clinical-lead"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Client:
    """Whom records are about; a code name is enough, a real name can wait."""

    id: str
    code_name: str
    age_band: str
    created_on: str


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff as the vault knows them."""

    id: str
    name: str
    role: Role
    active: bool = True
