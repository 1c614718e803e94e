import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton

from app.shared.errors import Refused
from app.ui.commands import Action, ActionTable, any_of, at, check_shortcut, native_key


def act(name, calls=None, **more):
    calls = [] if calls is None else calls
    return Action(id=name, words=f"Việc {name}", handler=lambda: calls.append(name), **more)


def test_an_action_runs_for_whoever_may_where_it_belongs(qtbot):
    calls, table = [], ActionTable()
    table.register(*at("inbox", act("register", calls, who_may=any_of("clerk"))))
    for roles, where in (((), "inbox"), (("clerk",), "register"), (("leader",), "inbox")):
        table.set_context(roles, where)
        assert table.available() == []
        with pytest.raises(Refused):
            table.trigger("register")
    table.set_context(("clerk",), "inbox")
    table.trigger("register")
    assert calls == ["register"]


def test_a_button_follows_its_action_and_says_its_key(qtbot):
    calls, table, ready = [], ActionTable(), []
    table.register(act("a", calls, shortcut="Ctrl+Return", ready=lambda: bool(ready), icon="check"))
    button, bare = QPushButton(), QToolButton()
    bare.setProperty("kind", "icon")
    for one in (button, bare):
        qtbot.addWidget(one)
        table.bind("a", one)
    assert not button.isEnabled() and "Ctrl Enter" in button.toolTip()
    assert button.text() == "Việc a" and bare.text() == "" and bare.accessibleName() == "Việc a"
    ready.append(1)
    table.refresh()
    button.click()
    assert calls == ["a"]


def test_a_button_that_is_gone_is_forgotten(qtbot):
    table = ActionTable()
    table.register(act("a"))
    button = QPushButton()
    table.bind("a", button)
    button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    table.refresh()


@pytest.mark.parametrize("key", ["Ctrl+Shift+K", "Ctrl+Space", "Meta+Space", "J", "Space", "Shift+A", ""])
def test_keys_that_typing_needs_are_refused(key):
    with pytest.raises(ValueError):
        check_shortcut(QKeySequence(key))


@pytest.mark.parametrize("key", ["Ctrl+K", "F6", "Shift+F6", "Alt+S", "Ctrl+Return", "Delete"])
def test_other_keys_are_taken(key):
    check_shortcut(QKeySequence(key))


def test_no_two_actions_share_a_key_where_both_could_be_meant(qtbot):
    table = ActionTable()
    table.register(*at("inbox", act("a", shortcut="Ctrl+Return")))
    table.register(*at("signing", act("b", shortcut="Ctrl+Return")))
    with pytest.raises(ValueError, match="is the key of a"):
        table.register(act("c", shortcut="Ctrl+Return"))
    with pytest.raises(ValueError, match="in the table already"):
        table.register(act("a"))


def test_the_frames_own_keys_do_not_collide(desk, qtbot):
    for place in desk.shell.places():
        desk.shell.go(place.id)
    keys = [a.shortcut for a in desk.shell.table.available() if a.shortcut]
    assert len(keys) == len(set(keys)) and "Ctrl+K" in keys


def test_a_key_as_it_is_written():
    assert native_key("Ctrl+Return") == "Ctrl Enter"
