"""Work leaves the GUI thread through one door and comes back to it."""

import threading

import pytest

from ui.jobs import Jobs


@pytest.fixture
def jobs():
    made = Jobs()
    yield made
    made.close()


def test_work_runs_on_another_thread_and_its_result_comes_back_to_this_one(qtbot, jobs):
    here, seen = threading.get_ident(), []
    with qtbot.waitSignal(jobs.idle):
        jobs.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())), seen.append)
    [(there, back)] = seen
    assert there != here
    assert back == here


def test_jobs_run_one_after_the_other_in_the_order_they_came(qtbot, jobs):
    seen = []
    with qtbot.waitSignal(jobs.idle):
        for number in range(50):
            jobs.run(lambda n=number: n, seen.append, seen.append)
    assert seen == list(range(50))


def test_what_work_raises_is_handed_back_and_the_next_job_still_runs(qtbot, jobs):
    seen, trouble = [], ValueError("the disk said no")

    def work():
        raise trouble

    with qtbot.waitSignal(jobs.idle):
        jobs.run(work, seen.append, seen.append)
        jobs.run(lambda: "next", seen.append, seen.append)
    assert seen == [trouble, "next"]
    assert not jobs.busy
