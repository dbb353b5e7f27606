"""The drawings that show how a thing is built, not what was measured."""

from reportlab.lib.colors import black
from reportlab.platypus import Flowable

from samples.typesetting.charts import INKS, PAPER, SMALL
from samples.typesetting.styles import BOLD, ITALIC, ROMAN


class Orders(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Two pages of two columns: lines drawn down the columns, and lines drawn across."""

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = available_width, 112.0
        return self.width, self.height

    def draw(self) -> None:
        half = self.width / 2
        self._draw_page(half / 2 - 45, "drawn column by column", across=False)
        self._draw_page(half + half / 2 - 45, "drawn row by row", across=True)

    def _draw_page(self, x: float, title: str, *, across: bool) -> None:
        pen = self.canv
        pen.setStrokeColor(black)
        pen.setLineWidth(0.6)
        pen.setFillColor(PAPER)
        pen.rect(x, 16, 90, 94, fill=1)
        for column in range(2):
            for row in range(6):
                order = row * 2 + column if across else column * 6 + row
                y = 95 - row * 14.5
                pen.setStrokeColor(INKS[column])
                pen.setLineWidth(2.2)
                pen.line(x + 19 + column * 41, y + 2.5, x + 43 + column * 41, y + 2.5)
                pen.setFillColor(black)
                pen.setFont(ROMAN, SMALL)
                pen.drawRightString(x + 16 + column * 41, y, str(order + 1))
        pen.setFont(ITALIC, 8)
        pen.drawCentredString(x + 45, 4, title)


class Families(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The five families of the survey, placed by when the tie is made and by who makes it."""

    COLUMNS = ("while writing", "after writing")
    BOXES = (
        (0, 0, "Pointers", "numbers or markers", "that the text carries"),
        (0, 1, "Quotes", "words of the source", "inside the answer"),
        (1, 0, "Alignment", "a source is found", "for a finished text"),
        (1, 1, "Checkers", "a trained judge", "of text and source"),
        (1, 2, "Rules", "numbers, names,", "words, by code"),
    )

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = available_width, 150.0
        return self.width, self.height

    def draw(self) -> None:
        pen = self.canv
        half = self.width / 2
        for column, title in enumerate(self.COLUMNS):
            pen.setFillColor(black)
            pen.setFont(ITALIC, 9)
            pen.drawCentredString(column * half + half / 2, 140, title)
        for column, row, name, first, second in self.BOXES:
            x, y = column * half + 8, 92 - row * 44
            pen.setStrokeColor(INKS[column])
            pen.setFillColor(PAPER)
            pen.setLineWidth(0.8)
            pen.roundRect(x, y, half - 16, 38, 4, fill=1)
            pen.setFillColor(black)
            pen.setFont(BOLD, 9)
            pen.drawCentredString(x + (half - 16) / 2, y + 26, name)
            pen.setFont(ROMAN, 8)
            pen.drawCentredString(x + (half - 16) / 2, y + 16, first)
            pen.drawCentredString(x + (half - 16) / 2, y + 7, second)
        pen.setFont(ITALIC, 8)
        pen.drawCentredString(half / 2, 34, "the writer makes the tie;")
        pen.drawCentredString(half / 2, 24, "others can only test it")
