"""Forty seats play three rounds on this machine: how long each request and each event takes on its way.

    forty_seats.py TARAZY FOLDER
"""

import asyncio
import json
import statistics
import sys
import time

from serving import Server, best_of

SEATS, ROUNDS = 40, 3
MEDIAN, SLOWEST = 0.1, 0.5  # of a request
NEWS = 2.0  # a megabyte of history for each of forty screens, which one process reads here


class Client:
    """One browser: a connection for requests and one for events."""

    def __init__(self, server, secret, times):
        self.server, self.secret, self.times = server, secret, times
        self.rounds = {}  # when the stream told of a round

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        events, writer = await asyncio.open_connection("127.0.0.1", self.server.port, limit=2**24)
        writer.write(f"GET /api/events HTTP/1.1\r\n{self.head()}\r\n".encode())
        self.first = asyncio.get_running_loop().create_future()
        self.listening = asyncio.create_task(self.listen(events, writer))
        await self.first

    def head(self):
        return f"Host: {self.server.host}\r\nCookie: tarazy_{self.server.port}={self.secret}\r\n"

    async def listen(self, events, writer):
        try:
            while line := await events.readline():
                if line.startswith(b"data: "):
                    at = line.find(b'"round":')
                    number = int(line[at + 8 : line.find(b",", at)])
                    self.rounds.setdefault(number, time.perf_counter())
                    if not self.first.done():
                        self.first.set_result(number)
        finally:
            writer.close()

    async def post(self, path, body):
        text = json.dumps(body).encode()
        begun = time.perf_counter()
        self.writer.write(f"POST {path} HTTP/1.1\r\n{self.head()}Content-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n".encode() + text)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        size = int(head.lower().split("content-length: ")[1].split("\r\n")[0])
        answer = await self.reader.readexactly(size)
        self.times.append(time.perf_counter() - begun)
        if not head.startswith("HTTP/1.1 200"):
            raise SystemExit(f"{path}: {head.splitlines()[0]} {answer.decode()}")
        return begun, json.loads(answer)

    def close(self):
        self.listening.cancel()
        self.writer.close()


async def think(number):
    """Students do not all press at the same moment, but within two seconds."""
    await asyncio.sleep(2 * ((number * 17) % SEATS) / SEATS)


def strongest_states(server):
    actors = server.ask("GET", "/api/scenarios", secret=server.teacher)[2]["scenarios"][0]["actors"]
    return [actor["id"] for actor in sorted(actors, key=lambda actor: -actor["power"])][:SEATS]


async def play(server, secrets):
    requests, events, advances = [], [], []
    teacher = Client(server, server.teacher, requests)
    students = [Client(server, secret, requests) for secret in secrets]
    await asyncio.gather(*(client.connect() for client in [teacher, *students]))
    seats = strongest_states(server)
    await teacher.post("/api/class/open", {"scenario": "world-2021", "rounds": ROUNDS, "seats": seats})

    async def sit(number):
        await think(number)
        await students[number].post("/api/class/seat", {"actor": seats[number]})

    async def choose(number, this_round):
        await think(number)
        partner = seats[(number + 1) % SEATS]
        await students[number].post("/api/class/choice", {"round": this_round, "doctrine": "hedge" if number % 2 else "balance", "weights": {partner: 0.2}})

    await asyncio.gather(*(sit(number) for number in range(SEATS)))
    for this_round in range(1, ROUNDS + 1):
        await asyncio.gather(*(choose(number, this_round) for number in range(SEATS)))
        begun, state = await teacher.post("/api/class/advance", {"round": this_round})
        advances.append(requests[-1])
        if this_round < ROUNDS:
            while not all(this_round + 1 in client.rounds for client in students):
                await asyncio.sleep(0.01)
            events += [client.rounds[this_round + 1] - begun for client in students]
    if state["phase"] != "finished":
        raise SystemExit(f"the class is not finished: {state['phase']}")
    for client in [teacher, *students]:
        client.close()
    return requests, events, advances


def in_ms(times):
    return f"median {1000 * statistics.median(times):.1f} ms, slowest {1000 * max(times):.1f} ms ({len(times)})"


def attempt():
    with Server(program, folder, "world-2021", "--quiet") as server:
        secrets = [server.join(f"Student {number}") for number in range(SEATS)]
        requests, events, advances = asyncio.run(play(server, secrets))
    print(f"{SEATS} seats, {ROUNDS} rounds\nrequests and their answers: {in_ms(requests)}\nof these, a round played: {in_ms(advances)}\n"
          f"from the teacher's press to the news on a student's screen: {in_ms(events)}", flush=True)
    if statistics.median(requests) >= MEDIAN or max(requests) >= SLOWEST:
        return f"forty seats are too slow: {in_ms(requests)}"
    if max(events) >= NEWS:
        return f"news comes too late to forty seats: {in_ms(events)}"
    return None


program, folder = sys.argv[1:]
best_of(3, attempt)
