"""Chờ cho ý kiến: the leader reads and says who leads, who supports, who is told, by when (Điều 23)."""

from collections.abc import Sequence

from app.ui.commands import Action, ActionTable
from app.ui.kit.form import AreaField, DateField, Form, PeopleField
from app.ui.kit.key_hint import KeyHint
from app.ui.kit.paint import Badge
from app.ui.people_choices import colleagues
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.assign import AssignDocument


class AssignSide(Side):
    """The instruction on the document (bút phê)."""

    def __init__(self, session: Session, table: ActionTable):
        super().__init__(session, table, session.tr("Ý kiến chỉ đạo"))
        tr = self.tr
        self.form = Form(self)
        self.form.add(AreaField("instruction", tr("Bút phê"), required=True, lines=3))
        self.form.add(PeopleField("lead", tr("Chủ trì"), single=True, required=True))
        self.form.add(PeopleField("support", tr("Phối hợp")))
        self.form.add(PeopleField("inform", tr("Để biết")))
        self.form.add(DateField("due_on", tr("Hạn xử lý"), today=session.desk.today))
        self.form.add_under(KeyHint(
            [("Enter", tr("ô kế tiếp")), ("Ctrl Enter", tr("giao và sang văn bản kế tiếp"))], self.form
        ))
        self.form.finished.connect(lambda: self.table.run("assign.give"))
        self.set_body(self.form)
        self.setFocusProxy(self.form)
        self.add_buttons()

    def acts(self) -> Sequence[Action]:
        """Give the instruction."""
        return (
            Action(id="assign.give", words=self.tr("Giao và sang văn bản kế tiếp"), icon="send",
                   shortcut="Ctrl+Return", handler=self._give, ready=self.is_open),
        )

    def fill(self, opened: Opened, is_other: bool) -> None:
        """An empty instruction for another document."""
        if not is_other:
            return
        self.form.clear()
        people = colleagues(self.session, "specialist", "clerk", "records", "leader")
        for name in ("lead", "support", "inform"):
            self.form[name].set_choices(people)
        self.form.set_values({"due_on": opened.document.due_on})
        number = opened.document.arrival_number
        self.set_badge(Badge("accent", self.tr("Số đến {0}").format(number)) if number else None)

    def _give(self) -> None:
        if not (self.opened and self.form.check()):
            return
        values = self.form.values()
        command = AssignDocument(
            document_id=self.opened.document.id, instruction=values["instruction"],
            lead=(values["lead"] or (None,))[0], support=values["support"] or (),
            inform=values["inform"] or (), due_on=values["due_on"],
        )
        said = self.tr("Đã giao {0}.").format(self.opened.document.notation)
        self.session.do(self, command, said, lambda _: self.done.emit())

    def focus_first(self) -> None:
        """To the instruction."""
        self.form.focus_first()


class Assigning(Workspace):
    """The leader's tray of registered documents."""

    def __init__(self, session: Session, table: ActionTable):
        tr = session.tr
        super().__init__(
            session, table, "to-assign", tr("Chờ cho ý kiến"),
            Emptiness(
                "clipboard-check", tr("Không còn văn bản chờ ý kiến"),
                tr("Văn bản văn thư đã vào sổ và trình sẽ hiện ở đây."),
            ),
            AssignSide(session, table),
        )
