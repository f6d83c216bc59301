"""The wire to a Dask cluster, and all that eprep knows of Dask: who is there, asked and replied.

Dask's own loop runs in a thread. Whatever is awaited of the scheduler has an end: one that hangs
accepts connections all the same, and Dask would wait for its first word for ever. A worker's reply
may never come: whoever asked says how long it is waited for, by `listened`, and forgets it then.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
import uuid
import warnings
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from distributed import Client, Security, Status, rpc

from eprep.core.catalogue import phrase
from eprep.core.fault import UNGRADABLE, Refusal

T = TypeVar("T")

CONNECT_SECONDS = 3.0
ANSWER_SECONDS = 10.0
"""For the scheduler to say who is there."""

END_SECONDS = 2.0


class Member(NamedTuple):
    """A worker process that takes tasks."""

    address: str
    host: str
    threads: int


class Reply(NamedTuple):
    ticket: int
    text: str | None
    """None where there is none, and will be none."""

    error: str = ""


class Link:
    def __init__(self, address: str) -> None:
        self._address = address
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._client: Client | None = None
        self._last = 0
        self._asked: dict[int, Future[None]] = {}
        self._replies: SimpleQueue[Reply] = SimpleQueue()
        self.listened = 0.0
        """Seconds spent waiting for replies. While the client was held up, by whoever reads its
        output or by a Ctrl+Z, nobody was late."""

    def __enter__(self) -> Self:
        """Raises Refusal where no scheduler answers."""
        logging.disable()  # what Dask has to say is said by us, in one sentence
        warnings.filterwarnings("ignore", module="distributed")
        self._thread.start()
        try:
            kind = self._result(self._greet(), CONNECT_SECONDS)
            if kind != "Scheduler":
                raise ValueError(kind)
            self._client = self._result(self._connect(), ANSWER_SECONDS)
        except Exception as error:  # who is at the other end may have sent anything
            self._stop()
            raise _unreachable(self._address, error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for ticket in list(self._asked):
            self.forget(ticket)
        with suppress(OSError, RuntimeError):
            self._result(self._close(), END_SECONDS)
        self._stop()

    def members(self) -> list[Member] | None:
        """The workers; None where the scheduler does not answer. Raises Refusal once it never
        will."""
        assert self._client is not None
        if self._client.status == "closed":
            raise Refusal(phrase("cluster.cut_off", address=self._address), UNGRADABLE)
        try:
            workers = self._result(self._workers(), ANSWER_SECONDS)
        except OSError:
            return None
        return [
            Member(address, str(worker["host"]), int(worker["nthreads"]))
            for address, worker in workers.items()
            if worker["status"] == Status.running.name
        ]

    def ask(self, address: str, function: Callable[[str], str], text: str) -> int:
        """Have one worker call the function. The number is that of the reply."""
        self._last += 1
        waiting = self._wait(self._last, address, function, text)
        self._asked[self._last] = asyncio.run_coroutine_threadsafe(waiting, self._loop)
        return self._last

    def reply(self, seconds: float) -> Reply | None:
        """The next one, in whatever order they come."""
        begun = time.monotonic()
        try:
            reply = self._replies.get(timeout=seconds)
        except Empty:
            return None
        finally:
            self.listened += min(seconds, time.monotonic() - begun)
        return reply if self._asked.pop(reply.ticket, None) else None

    def forget(self, ticket: int) -> None:
        """Nobody waits for this reply any more."""
        waiting = self._asked.pop(ticket, None)
        if waiting is not None:
            waiting.cancel()

    async def _greet(self) -> object:
        """What stands at the address. A client that never got through cannot be closed either, so
        there is none yet."""
        arguments = Security().get_connection_args("client")
        async with rpc(self._address, connection_args=arguments) as other:
            return (await other.identity())["type"]

    async def _connect(self) -> Client:
        client = Client(
            self._address, asynchronous=True, timeout=CONNECT_SECONDS, set_as_default=False,
            name="eprep", direct_to_workers=False,
        )  # fmt: skip
        await client
        return client

    async def _close(self) -> None:
        assert self._client is not None
        await self._client.close(timeout=END_SECONDS)

    async def _workers(self) -> dict[str, Any]:
        assert self._client is not None
        identity = await self._client.scheduler.identity(n_workers=-1)
        return dict(identity["workers"])

    async def _wait(
        self, ticket: int, address: str, function: Callable[[str], str], text: str
    ) -> None:
        assert self._client is not None
        future = self._client.submit(
            function, text, key=f"eprep-{uuid.uuid4().hex}", workers=[address], pure=False
        )
        try:
            self._replies.put(Reply(ticket, await future.result()))
        except CancelledError as error:  # by Dask: the connection was lost
            self._replies.put(Reply(ticket, None, str(error)))
        except Exception as error:  # noqa: BLE001  whatever it was that the worker raised
            self._replies.put(Reply(ticket, None, f"{type(error).__name__}: {error}"))
        finally:
            future.release()

    def _result(self, awaited: Coroutine[Any, Any, T], seconds: float) -> T:
        """Raises TimeoutError, which is an OSError."""
        return asyncio.run_coroutine_threadsafe(awaited, self._loop).result(seconds)

    def _stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(END_SECONDS)
        logging.disable(logging.NOTSET)


def _unreachable(address: str, error: Exception) -> Refusal:
    if isinstance(error, TimeoutError):
        return Refusal(phrase("cluster.silent", address=address), UNGRADABLE)
    reason = f"{type(error).__name__}: {error}"
    return Refusal(phrase("cluster.unreachable", address=address, reason=reason), UNGRADABLE)
