"""Line charts and bar charts as vector graphics."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.colors import Color, HexColor, black
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from samples.typesetting.styles import ROMAN

INKS = tuple(map(HexColor, ("#1f4e79", "#b3541e", "#4a7c2c", "#6b4c8a")))
PAPER = HexColor("#eef2f6")
SMALL = 7.6


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    values: Sequence[float]


class Lines(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Values, 0 to 1, over evenly spaced places, shown as percent from `low` to `high`."""

    def __init__(
        self,
        places: Sequence[str],
        series: Sequence[Series],
        x_title: str,
        y_title: str,
        low: float,
        high: float,
    ) -> None:
        super().__init__()
        self.places, self.series, self.x_title, self.y_title = places, series, x_title, y_title
        self.low, self.high = low, high

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = available_width, min(180.0, available_width * 0.72)
        return self.width, self.height

    def draw(self) -> None:
        left, bottom = 36.0, 44.0
        width, height = self.width - left - 8, self.height - bottom - 8
        self._draw_axes(left, bottom, width, height)
        for at, series in enumerate(self.series):
            points = [
                (left + (n + 0.5) * width / len(self.places), bottom + height * self._rise(value))
                for n, value in enumerate(series.values)
            ]
            _draw_line(self.canv, points, at)
        self._draw_key(left)

    def _rise(self, value: float) -> float:
        return (value - self.low) / (self.high - self.low)

    def _draw_axes(self, left: float, bottom: float, width: float, height: float) -> None:
        pen = self.canv
        pen.setStrokeColor(black)
        pen.setLineWidth(0.6)
        pen.rect(left, bottom, width, height)
        pen.setFont(ROMAN, SMALL)
        for step in range(6):
            y = bottom + height * step / 5
            pen.setFillColor(black)
            pen.drawRightString(
                left - 4, y - 2.5, f"{100 * (self.low + (self.high - self.low) * step / 5):.0f}"
            )
            pen.setStrokeColor(HexColor("#c8c8c8"))
            pen.setLineWidth(0.3)
            pen.line(left, y, left + width, y)
        for n, place in enumerate(self.places):
            pen.drawCentredString(left + (n + 0.5) * width / len(self.places), bottom - 10, place)
        pen.drawCentredString(left + width / 2, bottom - 22, self.x_title)
        pen.saveState()
        pen.translate(9, bottom + height / 2)
        pen.rotate(90)
        pen.drawCentredString(0, 0, self.y_title)
        pen.restoreState()

    def _draw_key(self, left: float) -> None:
        pen = self.canv
        pen.setFont(ROMAN, SMALL)
        x = left - 14
        for at, series in enumerate(self.series):
            _draw_line(pen, [(x, 6.5), (x + 16, 6.5)], at)
            pen.setFillColor(black)
            pen.drawString(x + 20, 4, series.name)
            x += stringWidth(series.name, ROMAN, SMALL) + 32


class Bars(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Stacked counts by label: one bar a label, one ink a series."""

    def __init__(self, labels: Sequence[str], series: Sequence[Series], y_title: str) -> None:
        super().__init__()
        self.labels, self.series, self.y_title = labels, series, y_title

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = available_width, min(150.0, available_width * 0.58)
        return self.width, self.height

    def draw(self) -> None:
        pen = self.canv
        left, bottom = 26.0, 30.0
        width, height = self.width - left - 4, self.height - bottom - 6
        most = max(sum(series.values[n] for series in self.series) for n in range(len(self.labels)))
        unit = height / (most + 0.5)
        pen.setLineWidth(0.5)
        pen.line(left, bottom, left + width, bottom)
        pen.setFont(ROMAN, SMALL)
        for count in range(0, int(most) + 1, 2):
            pen.drawRightString(left - 4, bottom + count * unit - 2.5, str(count))
        step = width / len(self.labels)
        for n, label in enumerate(self.labels):
            y = bottom
            for at, series in enumerate(self.series):
                pen.setFillColor(INKS[at])
                pen.rect(
                    left + n * step + step * 0.2, y, step * 0.6, series.values[n] * unit, stroke=0, fill=1
                )
                y += series.values[n] * unit
            pen.setFillColor(black)
            pen.drawCentredString(left + (n + 0.5) * step, bottom - 10, label)
        x = left
        for at, series in enumerate(self.series):
            pen.setFillColor(INKS[at])
            pen.rect(x, 5, 7, 7, stroke=0, fill=1)
            pen.setFillColor(black)
            pen.drawString(x + 10, 6, series.name)
            x += stringWidth(series.name, ROMAN, SMALL) + 24
        pen.saveState()
        pen.translate(8, bottom + height / 2)
        pen.rotate(90)
        pen.drawCentredString(0, 0, self.y_title)
        pen.restoreState()


def _draw_line(canvas: Canvas, points: Sequence[tuple[float, float]], at: int) -> None:
    """Draw a line with its own ink, dashes and marks, so that it can be told in grey as well."""
    ink: Color = INKS[at]
    canvas.setStrokeColor(ink)
    canvas.setFillColor(ink)
    canvas.setLineWidth(1.2)
    canvas.setDash(((), (4, 2), (1.5, 1.5), (6, 2, 1.5, 2))[at])
    for (x0, y0), (x1, y1) in pairwise(points):
        canvas.line(x0, y0, x1, y1)
    canvas.setDash()
    for x, y in points:
        if at % 2:
            canvas.rect(x - 1.7, y - 1.7, 3.4, 3.4, stroke=0, fill=1)
        else:
            canvas.circle(x, y, 1.9, stroke=0, fill=1)
