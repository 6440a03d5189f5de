"""APScheduler with nothing but what one event loop needs: no threads, no timer of its own, no look-ups.

Importing this module imports APScheduler; ``alarms`` does it when the first alarms are made.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from inspect import signature
from typing import Any

from detox.system.apscheduler_light import light_imports

with light_imports():
    from apscheduler.executors.base import BaseExecutor
    from apscheduler.schedulers.base import BaseScheduler
    from apscheduler.triggers.date import DateTrigger

Post = Callable[[int], None]
EXECUTOR = "default"


class _PostingExecutor(BaseExecutor):  # type: ignore[misc] # APScheduler has no types
    """Hands a due job to the event loop and runs nothing itself.

    A job run from inside ``_process_jobs`` that arms itself again is removed with its new moment, without a word; and
    one that shuts the scheduler down pulls the store away under the loop that walks it.
    """

    def __init__(self, post: Post) -> None:
        super().__init__()
        self._post = post

    def _do_submit_job(self, job: Any, _run_times: list[datetime]) -> None:
        self._post(*job.args)

    def done(self, job_id: str) -> None:
        """Forget that the job was handed over: APScheduler counts the running instances of each id."""
        self._run_job_success(job_id, [])


def _never_called(number: int) -> None:
    """Stand where APScheduler wants a callable that fits the arguments: the executor posts the number instead."""


# APScheduler looks at it each time a job is added. Said here, it need not be worked out: half the cost of an alarm.
vars(_never_called)["__signature__"] = signature(_never_called)


class BootScheduler(BaseScheduler):  # type: ignore[misc] # APScheduler has no types
    """Holds one-shot jobs by wall time and says which are due; when it must look is the owner's business.

    ``post(number)`` is called for each job that is due, in order of moment and then of arming. ``wake`` is called when
    the next moment may have changed.
    """

    def __init__(self, post: Post, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._posting = _PostingExecutor(post)
        self._armed = 0
        super().__init__(timezone=UTC, executors={EXECUTOR: self._posting})

    def hold(self, run_date: datetime, number: int) -> str:
        """Add a job for alarm ``number`` at ``run_date`` (aware UTC) and return its fresh id."""
        self._armed += 1
        # APScheduler orders jobs of one moment by id: zeros in front make that the order of arming.
        job_id = f"{self._armed:015d}"
        self.add_job(
            _never_called,
            DateTrigger(run_date, timezone=UTC),
            args=(number,),
            id=job_id,
            name="alarm",
            executor=EXECUTOR,
            misfire_grace_time=None,
            coalesce=True,
        )
        return job_id

    def release(self, job_id: str) -> None:
        """Take a job back that is not due yet."""
        self.remove_job(job_id)

    def handed_over(self, job_id: str) -> None:
        """Say that a due job has arrived in the event loop."""
        self._posting.done(job_id)

    def look(self) -> float | None:
        """Hand over what is due. Return the seconds until the next job by the wall clock, None if there is none."""
        wait: float | None = self._process_jobs()
        return wait

    def wakeup(self) -> None:
        """Called by APScheduler when a job was added."""
        self._wake()

    def shutdown(self, wait: bool = False) -> None:
        """End for good; all jobs are forgotten."""
        super().shutdown(wait)
