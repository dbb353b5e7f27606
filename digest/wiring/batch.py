"""What a build needs to have its papers written in a batch."""

from datetime import datetime

from digest.domain.errors import ConfigError
from digest.domain.ports import Library, Progress, Writer
from digest.pipeline.batch import BatchWriter
from digest.pipeline.keep import KeptBatches, answer_key
from digest.pipeline.offline import OfflineWriter
from digest.wiring.desk import Desk


def batching(chosen: Desk, library: Library, progress: Progress, *, now: datetime, is_forced: bool) -> Writer:
    """Return the writer of a desk, or one that hands in together what it is asked, where that is wanted.

    What was answered since the last run is taken in first. Raises ConfigError.
    """
    name = chosen.writer.name
    shelf = KeptBatches(name, library, now=now)
    if chosen.batches is None:
        is_asked = chosen.is_paid and not isinstance(chosen.writer, OfflineWriter)
        waiting = sum(len(batch.keys) for batch in shelf.batches()) if is_asked else 0
        if waiting:
            progress.say(
                f"Requests to {name} that wait in a batch: {waiting}. Add --batch to use their answers."
            )
        return chosen.writer
    if is_forced:
        raise ConfigError("--force asks anew at each run, and a batch is answered at a later one: drop one.")
    writer = BatchWriter(
        chosen.writer, chosen.batches, shelf, lambda task: answer_key(name, task), chosen.purse
    )
    writer.collect(progress.say)
    return writer


def hand_in(writer: Writer, progress: Progress) -> bool:
    """Hand in what was gathered during a build. Returns whether some of it is left for a later run."""
    return isinstance(writer, BatchWriter) and not writer.submit(progress.say)
