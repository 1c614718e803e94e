"""The one style sheet of the program, written from the tokens; nobody else writes one."""

from app.ui.kit import tokens as sizes
from app.ui.kit.assets import asset
from app.ui.kit.tokens import Tokens

TONES = ("accent", "red", "green", "ochre")


def style_sheet(c: Tokens, text_px: int = sizes.TEXT_PX) -> str:
    """Qt style sheet text for these colours and this size of text, in pixels."""
    step = text_px - sizes.TEXT_PX
    return "\n".join((
        _labels(c, step), _buttons(c), _fields(c), _choices(c), _menus(c), _bars(c), _panes(c),
    ))


def _mark(c: Tokens, name: str) -> str:
    return f'url("{asset("icons", "qss", c.scheme, name + ".svg").as_posix()}")'


def _soft(c: Tokens, tone: str) -> str:
    return getattr(c, f"{tone}_soft")


def _labels(c: Tokens, step: int) -> str:
    toned = "".join(
        f'QLabel[tone="{tone}"] {{ color: {getattr(c, tone)}; }}'
        f'QLabel[kind="chip"][tone="{tone}"] '
        f"{{ color: {getattr(c, tone)}; background: {_soft(c, tone)}; }}"
        for tone in TONES
    )
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[kind="title"] {{ font-size: {sizes.TITLE_PX + step}px; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-weight: 600; }}
    QLabel[kind="muted"] {{ color: {c.muted}; }}
    QLabel[kind="small"] {{ color: {c.muted}; font-size: {sizes.TINY_PX + step}px; }}
    QLabel[kind="group"] {{
        color: {c.muted}; font-size: {sizes.TINY_PX + step}px; font-weight: 600; }}
    QLabel[kind="chip"] {{
        color: {c.muted}; background: {c.hover}; border-radius: 9px; padding: 2px 8px;
        font-size: {sizes.TINY_PX + step}px; font-weight: 600; }}
    QLabel[kind="key"] {{
        color: {c.muted}; background: {c.pane}; border: 1px solid {c.field_line};
        border-radius: 3px; padding: 0px 5px; font-size: {sizes.TINY_PX + step}px; }}
    QLabel[kind="foot"] {{ font-size: {sizes.SMALL_PX + step}px; }}
    QLabel[kind="foot"][tone="muted"] {{ color: {c.muted}; }}
    QLabel[kind="toast"] {{ color: {c.pane}; font-weight: 500; }}
    {toned}
    QToolTip {{
        color: {c.pane}; background: {c.ink}; border: none; border-radius: 4px; padding: 4px 8px; }}
    """


def _buttons(c: Tokens) -> str:
    return f"""
    QPushButton, QToolButton {{
        color: {c.ink}; background: {c.pane}; border: 1px solid {c.line};
        border-radius: {sizes.RADIUS}px; padding: 5px 12px; font-weight: 500; outline: none; }}
    QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.line}; }}
    QPushButton:checked, QToolButton:checked {{ background: {c.selection}; color: {c.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 4px 11px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.disabled}; background: {c.ground}; }}
    QPushButton[kind="primary"] {{
        color: {c.on_accent}; background: {c.accent}; border-color: {c.accent}; }}
    QPushButton[kind="primary"]:hover {{ background: {c.accent_hover}; }}
    QPushButton[kind="primary"]:pressed {{ background: {c.accent_pressed}; }}
    QPushButton[kind="primary"]:focus {{ border-color: {c.ink}; }}
    QPushButton[kind="primary"]:disabled {{
        color: {c.disabled}; background: {c.line}; border-color: {c.line}; }}
    QPushButton[kind="text"], QToolButton[kind="text"],
    QPushButton[kind="icon"], QToolButton[kind="icon"] {{
        background: transparent; border-color: transparent; }}
    QPushButton[kind="text"]:hover, QToolButton[kind="text"]:hover,
    QPushButton[kind="icon"]:hover, QToolButton[kind="icon"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="icon"], QToolButton[kind="icon"] {{ padding: 5px; }}
    QPushButton[kind="text"]:focus, QToolButton[kind="text"]:focus,
    QPushButton[kind="icon"]:focus, QToolButton[kind="icon"]:focus {{
        border-color: {c.accent}; }}
    QPushButton[kind="icon"]:focus, QToolButton[kind="icon"]:focus {{ padding: 4px; }}
    QPushButton[kind="link"] {{
        color: {c.accent}; background: transparent; border-color: transparent; padding: 3px 6px; }}
    QPushButton[kind="link"]:focus {{ border-color: {c.accent}; padding: 2px 5px; }}
    QToolButton[kind="bare"] {{ background: transparent; border: none; padding: 0; }}
    QToolButton[kind="link"] {{
        color: {c.accent}; background: transparent; border-color: transparent; padding: 1px 6px; }}
    QPushButton[kind="toast"] {{
        color: {c.pane}; background: transparent; border: 1px solid {c.muted}; padding: 3px 10px; }}
    QPushButton[kind="toast"]:hover, QPushButton[kind="toast"]:focus {{
        border: 2px solid {c.pane}; padding: 2px 9px; }}
    QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
    """


def _fields(c: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"
    focused = ", ".join(f"{name}:focus" for name in fields.split(", "))
    off = ", ".join(f"{name}:disabled" for name in fields.split(", "))
    tones = "".join(
        f'QLineEdit[tone="{tone}"], QPlainTextEdit[tone="{tone}"], QComboBox[tone="{tone}"] '
        f"{{ background: {_soft(c, tone)}; border-color: {getattr(c, tone)}; }}"
        for tone in ("red", "ochre")
    )
    return f"""
    {fields} {{
        color: {c.ink}; background: {c.field}; border: 1px solid {c.line};
        border-radius: {sizes.RADIUS}px; padding: 5px 9px;
        placeholder-text-color: {c.muted};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    {focused} {{ border: 2px solid {c.accent}; padding: 4px 8px; }}
    {off} {{ color: {c.muted}; background: {c.ground}; }}
    {tones}
    QLineEdit[kind="bare"], QPlainTextEdit[kind="bare"],
    QLineEdit[kind="bare"]:focus, QPlainTextEdit[kind="bare"]:focus {{
        background: transparent; border: none; border-radius: 0; padding: 0; }}
    QLineEdit#search {{ background: {c.ground}; }}
    QLineEdit#search:focus {{ background: {c.field}; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QComboBox::down-arrow {{ image: {_mark(c, "chevron-down")}; width: 16px; height: 16px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        border: none; width: 20px; background: transparent; }}
    QAbstractSpinBox::up-arrow {{ image: {_mark(c, "chevron-up")}; width: 12px; height: 12px; }}
    QAbstractSpinBox::down-arrow {{ image: {_mark(c, "chevron-down")}; width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{
        background: {c.pane}; border: 1px solid {c.field_line}; padding: 4px; outline: none;
        selection-background-color: {c.selection}; selection-color: {c.ink}; }}
    """


def _choices(c: Tokens) -> str:
    return f"""
    QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
    QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
        width: 16px; height: 16px; border: 1px solid {c.field_line};
        background: {c.field}; border-radius: 4px; }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {c.accent}; }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{
        border: 2px solid {c.accent}; width: 14px; height: 14px; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: {_mark(c, "check")}; }}
    QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
        background: {c.accent}; border-color: {c.accent}; image: {_mark(c, "minus")}; }}
    QRadioButton::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: {_mark(c, "dot")}; }}
    QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; }}
    """


def _menus(c: Tokens) -> str:
    return f"""
    QMenu {{
        background: {c.pane}; border: 1px solid {c.field_line}; border-radius: {sizes.RADIUS}px;
        padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 10px; border-radius: 4px; color: {c.ink}; }}
    QMenu::item:selected {{ background: {c.selection}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 6px; }}
    QMenu::right-arrow {{ image: {_mark(c, "chevron-right")}; width: 14px; height: 14px; }}
    """


def _bars(c: Tokens) -> str:
    return f"""
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: 10px; }}
    QScrollBar:horizontal {{ height: 10px; }}
    QScrollBar::handle {{ background: {c.field_line}; border-radius: 3px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 36px; }}
    QScrollBar::handle:horizontal {{ min-width: 36px; }}
    QScrollBar::handle:hover {{ background: {c.disabled}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{
        background: {c.line}; border: none; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QSplitter::handle {{ background: {c.line}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    QSplitter::handle:hover {{ background: {c.accent}; }}
    """


def _panes(c: Tokens) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {c.ground}; }}
    QAbstractScrollArea {{ border: none; }}
    QAbstractItemView {{
        background: {c.pane}; color: {c.ink}; border: none; outline: none;
        selection-background-color: {c.selection}; selection-color: {c.ink}; }}
    QListView[kind="popup"] {{
        border: 1px solid {c.field_line}; border-radius: {sizes.RADIUS}px; padding: 4px; }}
    QListView[kind="popup"]::item {{ padding: 5px 8px; border-radius: 4px; color: {c.ink}; }}
    QListView[kind="popup"]::item:hover {{ background: {c.hover}; }}
    QListView[kind="popup"]::item:selected {{ background: {c.selection}; color: {c.ink}; }}
    QHeaderView::section {{
        background: {c.pane}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.line}; padding: 6px 8px; font-weight: 500; }}
    QFrame[kind="pane"], QWidget[kind="pane"] {{ background: {c.pane}; }}
    QFrame[kind="card"] {{
        background: {c.pane}; border: 1px solid {c.line}; border-radius: 8px; }}
    QFrame[kind="rule"] {{ background: {c.line}; border: none; }}
    QWidget[kind="desk"] {{ background: {c.desk}; }}
    QTabBar::tab {{ padding: 6px 12px; color: {c.muted}; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {c.accent}; border-bottom: 2px solid {c.accent}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
    """
