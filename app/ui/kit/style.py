"""The look: fonts, palette and one style sheet made of the tokens, light or dark, switched live.

Widgets say what they are with a property (``kind``, ``tone``) and hold no colours of their own:
a button is an outline unless ``kind`` is "primary", "text" or "icon"; a label may be "title",
"heading", "muted", "small", "group", "chip", "key". ``tone`` is a colour with a meaning.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from app.ui.kit import tokens as sizes
from app.ui.kit.assets import asset
from app.ui.kit.style_sheet import style_sheet
from app.ui.kit.tokens import Tokens, tokens, use_scheme

FAMILY = "Be Vietnam Pro Tab"
WEIGHTS = ("Regular", "Medium", "SemiBold")


def ui_font(px: int = sizes.TEXT_PX, weight: int = 400) -> QFont:
    """The interface's font with figures of one width; ``weight`` is 400, 500 or 600."""
    font = QFont(FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def apply_look(app: QApplication, dark: bool | None = None, *, text_px: int = 13) -> None:
    """Dress the whole program; ``dark=None`` follows the system and goes on following it.

    May be called again at any time: open windows change at once. ``text_px`` is the size of
    text apart from the system's scale.
    """
    follower = app.findChild(_Follower, "look")
    if follower is None:
        _load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        follower = _Follower(app)
    follower.follow(dark, text_px)


def apply_kind(widget: QWidget, kind: str = "", tone: str = "") -> None:
    """Set what a widget is for the style sheet, and have it drawn so at once."""
    widget.setProperty("kind", kind or None)
    widget.setProperty("tone", tone or None)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _load_fonts() -> None:
    for weight in WEIGHTS:
        path = asset("fonts", f"BeVietnamPro-{weight}.ttf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


class _Follower(QObject):
    """Keeps the look in step with the system while nobody has forced one."""

    def __init__(self, app: QApplication):
        super().__init__(app)
        self.setObjectName("look")
        self._app, self._dark, self._text_px = app, None, sizes.TEXT_PX
        self._shown: tuple[str, int] | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def follow(self, dark: bool | None, text_px: int) -> None:
        self._dark, self._text_px = dark, text_px
        hints = QGuiApplication.styleHints()
        if dark is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._dress()

    def _system_changed(self) -> None:
        if self._dark is None:
            self._dress()

    def _dress(self) -> None:
        dark = self._dark
        if dark is None:
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        wanted = ("dark" if dark else "light", self._text_px)
        if wanted == self._shown:
            return
        self._shown = wanted
        colours = use_scheme(wanted[0])
        self._app.setFont(ui_font(self._text_px))
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(style_sheet(colours, self._text_px))


def palette(colours: Tokens | None = None) -> QPalette:
    """Qt's palette in the colours of the look, for whatever the style sheet does not reach."""
    c = colours or tokens()
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, c.ground), (roles.WindowText, c.ink), (roles.Base, c.pane),
        (roles.AlternateBase, c.ground), (roles.Text, c.ink), (roles.Button, c.pane),
        (roles.ButtonText, c.ink), (roles.BrightText, c.red), (roles.Highlight, c.selection),
        (roles.HighlightedText, c.ink), (roles.Link, c.accent), (roles.LinkVisited, c.accent),
        (roles.ToolTipBase, c.ink), (roles.ToolTipText, c.pane), (roles.PlaceholderText, c.muted),
        (roles.Light, c.pane), (roles.Midlight, c.line), (roles.Mid, c.line),
        (roles.Dark, c.field_line), (roles.Shadow, c.shadow), (roles.Accent, c.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.disabled))
    return made
