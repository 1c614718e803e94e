"""The people of an agency to choose among, in the order of their given names."""

from app.domain.organisation import Agency, Person, Unit
from app.shared.text import person_sort_key, sort_key
from app.ui.kit.form import Choice
from app.ui.session import Session


def colleagues(session: Session, *roles: str) -> list[Choice]:
    """People of the agency of whoever sits here, with one of these roles (any, when none is named)."""
    views, agency_id = session.desk.views, session.person.agency_id
    units = {unit.id: unit.name for unit in views.find(Unit, agency_id=agency_id)}
    people = [
        person for person in views.find(Person, agency_id=agency_id)
        if not roles or set(roles) & set(person.roles)
    ]
    people.sort(key=lambda person: person_sort_key(person.name))
    return [
        Choice(p.id, p.name, " · ".join(filter(None, (p.position, units.get(p.unit_id or "")))))
        for p in people
    ]


def other_agencies(session: Session) -> list[Choice]:
    """Agencies that stand today, but one's own, in the order of the alphabet."""
    today = session.desk.today()
    agencies = [
        agency for agency in session.desk.views.find(Agency)
        if agency.stands_on(today) and agency.id != session.person.agency_id
    ]
    agencies.sort(key=lambda agency: sort_key(agency.name))
    return [Choice(agency.id, agency.name, agency.code) for agency in agencies]


def name_of(session: Session, person_id: str | None) -> str:
    """A person's name, or nothing for nobody."""
    return session.desk.views.get(Person, person_id).name if person_id else ""
