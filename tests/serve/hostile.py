"""A hostile client gets nothing and disturbs nobody: while it does all it can, an honest one is answered within 100 ms.

    hostile.py TARAZY FOLDER [TIMES]

TIMES: how many times as long the program may take as one that is built for speed.
"""

import contextlib
import multiprocessing
import resource
import socket
import sys
import time

from serving import Server, answer_on, best_of

HOSTILE = "127.0.0.2"  # another address of the loopback, as another machine of the network would have
PATIENCE = 0.1  # seconds


def honest(port, cookie, ready, stop, slowest, overslept):
    """Asks as the teacher's page does, on one connection; remembers the slowest answer, and how long the machine let this process itself wait."""
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    history = {"scenario": "steppe", "seed": 1, "run": 0}
    asked = 0
    while not stop.is_set():
        asked += 1
        request = ("POST", "/api/history", history) if asked % 10 == 0 else ("GET", "/api/class", None)
        begun = time.perf_counter()
        status = answer_on(connection, *request, cookie)[0]
        took = time.perf_counter() - begun
        if status != 200:
            slowest.value = 1e9
            raise SystemExit(f"the honest client got {status} for {request}")
        if asked > 10:  # the first ones warm the caches
            ready.set()
            slowest.value = max(slowest.value, took)
        asleep = time.perf_counter()
        time.sleep(0.02)
        overslept.value = max(overslept.value, time.perf_counter() - asleep - 0.02)


def expect(what, status, *wanted):
    if status not in wanted:
        raise SystemExit(f"{what}: answered with {status} instead of {wanted}")


def status_of(received):
    """0: hung up without an answer."""
    return int(received[9:12]) if received.startswith(b"HTTP/1.1 ") else 0


def foreign_pages(server):
    """Requests that a browser sends for pages of other sites."""
    me, history = ("GET", "/api/me"), ("POST", "/api/history", {"scenario": "steppe"})
    for host in ("evil.example", f"evil.example:{server.port}", "127.0.0.1", f"127.0.0.1.evil.example:{server.port}", ""):
        for secret in (None, server.teacher):
            expect(f"Host {host}", server.ask(*me, secret=secret, headers={"Host": host}, source=HOSTILE)[0], 403)
    for origin in ("http://evil.example", "null", f"https://{server.host}", f"http://{server.host}.evil.example", "http://127.0.0.1:1"):
        expect(f"Origin {origin}", server.ask(*history, secret=server.teacher, headers={"Origin": origin})[0], 403)
    for site in ("cross-site", "same-site", "nonsense"):
        expect(f"Sec-Fetch-Site {site}", server.ask(*history, secret=server.teacher, headers={"Sec-Fetch-Site": site})[0], 403)
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        expect(f"Content-Type {kind}", server.ask(*history, secret=server.teacher, headers={"Content-Type": kind})[0], 415)
    expect("its own page", server.ask(*history, secret=server.teacher, headers={"Origin": f"http://{server.host}", "Sec-Fetch-Site": "same-origin"})[0], 200)


def wrong_people(server):
    """Without a secret, and with somebody else's."""
    teachers = [("GET", "/api/scenarios"), ("GET", "/api/scenario/steppe"), ("POST", "/api/history"), ("POST", "/api/ensemble"), ("POST", "/api/explain"),
                ("POST", "/api/yaml"), ("POST", "/api/class/open"), ("POST", "/api/class/advance"), ("POST", "/api/class/close"),
                ("POST", "/api/class/reopen"), ("POST", "/api/class/kick")]
    mallory, asel = server.join("Mallory"), server.join("Asel")
    seats = [seat["actor"] for seat in server.ask("GET", "/api/class", secret=server.teacher)[2]["seats"]]
    expect("a seat", server.ask("POST", "/api/class/seat", {"actor": seats[0]}, asel)[0], 200)
    expect("a choice", server.ask("POST", "/api/class/choice", {"round": 1, "doctrine": "hedge"}, asel)[0], 200)
    before = server.ask("GET", "/api/class", secret=asel)[2]["seats"]
    for method, path in teachers:
        body = {"scenario": "steppe", "round": 1, "seat": seats[0]} if method == "POST" else None
        for secret in (None, "t." + "0" * 32, "t.", "s." + server.teacher[2:], "t." + mallory[2:], "x" * 1000):
            expect(f"{path} with {secret}", server.ask(method, path, body, secret)[0], 401)
        expect(f"{path} as a student", server.ask(method, path, body, mallory)[0], 403)
        time.sleep(0.1)  # a student has ten requests a second
    for path in ("/api/class", "/api/class/result", "/api/events"):
        expect(f"{path} without a secret", server.ask("GET", path)[0], 401)
    expect("another's seat", server.ask("POST", "/api/class/seat", {"actor": seats[0]}, mallory)[0], 409)
    expect("a choice without a seat", server.ask("POST", "/api/class/choice", {"round": 1, "doctrine": "balance"}, mallory)[0], 400, 403, 409)
    expect("a choice for another", server.ask("POST", "/api/class/choice", {"round": 1, "doctrine": "balance", "actor": seats[0], "student": "1"}, mallory)[0],
           400, 403, 409)
    expect("a wrong token", server.ask("GET", "/?token=" + "0" * 32)[0], 401)
    after = server.ask("GET", "/api/class", secret=asel)[2]["seats"]
    if before != after:
        raise SystemExit(f"the class was changed by others: {before} {after}")
    return asel, mallory


def wrong_values(server, asel):
    """Out of range, of another kind, not to be read."""
    nested = "[" * 60000
    for body in ('{"round":2,"doctrine":"hedge"}', '{"round":1,"doctrine":"nothing"}', '{"round":1,"doctrine":"hedge","weights":{"KAZ":1e9}}',
                 '{"round":1,"doctrine":"hedge","weights":{"NOWHERE":0.1}}', '{"round":1,"doctrine":"hedge","weights":[]}', '{"round":-1}', '{"round":1e99}', "{",
                 "", "null", "[]", '"', "\x00", '{"round":1,"doctrine":"hedge","weights":{"RUS":NaN}}', nested):
        expect(f"choice {body[:60]}", server.ask("POST", "/api/class/choice", body, asel)[0], 400, 404, 409)
        time.sleep(0.1)
    for path, body in (("history", '{"scenario":"../../etc/passwd"}'), ("history", '{"scenario":"steppe","set":[["world.anarchy","1e300"]]}'),
                       ("history", '{"scenario":"steppe","set":[["world.anarchy","nan"]]}'), ("history", '{"scenario":"steppe","set":[["extends","/etc/passwd"]]}'),
                       ("history", '{"scenario":"steppe","seed":-1}'), ("history", '{"scenario":"steppe","run":1e18}'), ("history", nested),
                       ("history", '{"scenario":"steppe","set":' + "[" + ",".join(['["world.anarchy","0.5"]'] * 2000) + "]}"),
                       ("ensemble", '{"scenario":"steppe","runs":1000000000,"series":["power"]}'), ("ensemble", '{"scenario":"steppe","runs":10,"series":["x"]}'),
                       ("ensemble", '{"scenario":"steppe","runs":10,"series":["power"],"actors":[4000000000]}'),
                       ("explain", '{"scenario":"steppe","actor":99,"time":2030}'), ("explain", '{"scenario":"steppe","actor":0,"time":1e300}'),
                       ("class/open", '{"scenario":"steppe","rounds":1000000}'), ("class/advance", '{"round":18446744073709551615}'),
                       ("class/kick", '{"seat":"' + "x" * 60000 + '"}')):
        expect(f"{path} {body[:80]}", server.ask("POST", "/api/" + path, body, server.teacher)[0], 400, 404, 409, 422)


def wrong_paths(server):
    for path in ("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../etc/passwd", "/assets/%00", "//etc/passwd", "/assets",
                 "/.git/config", "/class.json", "/api/scenario/../../etc/passwd", "/api/scenario/..%2f..%2fetc%2fpasswd", "/" + "a" * 6000):
        status, _, text = server.ask("GET", path, secret=server.teacher)
        expect(path[:60], status, 404)
        if "root:" in str(text):
            raise SystemExit(f"{path} gave a file of the machine")


def wrong_http(server):
    head = f"Host: {server.host}\r\n"
    post = f"POST /api/join HTTP/1.1\r\n{head}Content-Type: application/json\r\n"
    for data, *wanted in ((b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), 400), (b"GET\r\n\r\n", 400), (b"\x00" * 1000, 400),
                          (f"GET / HTTP/1.1\r\n{head}{head}\r\n".encode(), 403), (b"GET / HTTP/1.1\r\n\r\n", 403), (f"GET / HTTP/1.1\r\n{head}a".encode(), 0, 400),
                          (f"{post}Content-Length: -5\r\n\r\n".encode(), 400), (f"{post}Content-Length: 99999999999999999999\r\n\r\n".encode(), 400, 413),
                          (f"{post}Transfer-Encoding: chunked\r\n\r\nzz\r\n".encode(), 400), (f"TRACE / HTTP/1.1\r\n{head}\r\n".encode(), 405),
                          (f"GET http://{server.host}/ HTTP/1.1\r\n{head}\r\n".encode(), 400), (f"OPTIONS * HTTP/1.1\r\n{head}\r\n".encode(), 400, 405),
                          (f"GET /\x7f HTTP/1.1\r\n{head}\r\n".encode(), 400),
                          (f"GET /api/me HTTP/1.1\r\n{head}Cookie: {'x=y; ' * 3000}\r\n\r\n".encode(), 431)):
        expect(repr(data[:60]), status_of(server.raw(data, source=HOSTILE)), *wanted)


def huge(server):
    """Ten megabytes, and a head that never ends."""
    head = f"POST /api/history HTTP/1.1\r\nHost: {server.host}\r\nCookie: tarazy_{server.port}={server.teacher}\r\nContent-Type: application/json\r\n"
    body = b"x" * 10_000_000
    expect("10 MB", status_of(server.raw(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)), 413, 0)
    expect("10 MB in chunks", status_of(server.raw(f"{head}Transfer-Encoding: chunked\r\n\r\n{len(body):x}\r\n".encode() + body)), 413, 0)
    expect("an endless head", status_of(server.raw(f"GET / HTTP/1.1\r\nHost: {server.host}\r\nX: ".encode() + body)), 431, 0)
    expect("endless lines", status_of(server.raw(f"GET / HTTP/1.1\r\nHost: {server.host}\r\n".encode() + b"X: y\r\n" * 1_000_000)), 431, 0)


def slow_sender(server):
    """One byte a second: cut off after ten seconds, whatever it says."""
    request = f"POST /api/join HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: 1000\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", server.port), source_address=(HOSTILE, 0)) as line:
        line.settimeout(1)
        begun = time.monotonic()
        for byte in request:
            try:
                line.sendall(bytes([byte]))
                if not line.recv(1000):
                    break
            except socket.timeout:
                continue
            except OSError:
                break
        took = time.monotonic() - begun
    if not 5 < took < 20:
        raise SystemExit(f"a slow sender was cut off after {took:.0f} s")


def many_connections(server):
    """A thousand at once from one address that say nothing, or half a request; others still come in."""
    with contextlib.ExitStack() as lines:
        for number in range(1000):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", server.port), source_address=(HOSTILE, 0)))
            with contextlib.suppress(OSError):  # its place may have gone to another already
                line.sendall(b"GET / HT" if number % 2 else b"")
        expect("somebody new", server.ask("GET", "/api/me")[0], 200)
        expect("the teacher", server.ask("GET", "/api/me", secret=server.teacher)[0], 200)


def guesser(server):
    """Join codes one after another: soon refused, while somebody with the right code joins."""
    answers = [server.ask("POST", "/api/join", {"code": f"AAA{number:02}", "name": "Guesser"}, source=HOSTILE)[0] for number in range(60)]
    if answers[:5] != [403] * 5 or answers.count(403) > 15 or set(answers) != {403, 429}:
        raise SystemExit(f"guesses were answered with {answers}")
    server.join("Newcomer")


def flood(server, mallory):
    """As fast as possible, with a student's secret and with none."""
    mine = [server.ask("GET", "/api/class", secret=mallory)[0] for _ in range(300)]
    if mine.count(429) < 100:
        raise SystemExit(f"a student had {mine.count(200)} of 300 answers at once")
    nobody = [server.ask("GET", "/api/me", source="127.0.0.3")[0] for _ in range(1500)]
    if nobody.count(429) < 100:
        raise SystemExit("nobody in particular had all the answers of a flood")


def deaf_listener(server, mallory):
    """Event streams that are never read."""
    with contextlib.ExitStack() as lines:
        for _ in range(20):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", server.port), source_address=(HOSTILE, 0)))
            line.sendall(f"GET /api/events HTTP/1.1\r\nHost: {server.host}\r\nCookie: tarazy_{server.port}={mallory}\r\n\r\n".encode())
        for _ in range(10):
            expect("closing", server.ask("POST", "/api/class/close", {}, server.teacher)[0], 200)
            expect("opening again", server.ask("POST", "/api/class/reopen", {}, server.teacher)[0], 200)


def attack(server):
    expect("opening", server.ask("POST", "/api/class/open", {"scenario": "steppe", "rounds": 3}, server.teacher)[0], 200)
    foreign_pages(server)
    asel, mallory = wrong_people(server)
    wrong_values(server, asel)
    wrong_paths(server)
    wrong_http(server)
    huge(server)
    slow_sender(server)
    many_connections(server)
    guesser(server)
    deaf_listener(server, mallory)
    flood(server, mallory)


def attempt():
    processes = multiprocessing.get_context("fork")
    with Server(program, folder, "steppe", "--quiet") as server:
        ready, stop, slowest, overslept = processes.Event(), processes.Event(), processes.Value("d", 0.0), processes.Value("d", 0.0)
        watcher = processes.Process(target=honest, args=(server.port, server.cookie(server.teacher), ready, stop, slowest, overslept))
        watcher.start()
        try:
            if not ready.wait(30):
                raise SystemExit("the honest client is not answered at all")
            attack(server)
        finally:
            stop.set()
            watcher.join()
        if watcher.exitcode != 0:
            raise SystemExit("the honest client was refused")
        print(f"slowest answer to the honest client: {1000 * slowest.value:.1f} ms, on a machine that woke it {1000 * overslept.value:.1f} ms late", flush=True)
        return f"the honest client waited {1000 * slowest.value:.0f} ms" if slowest.value >= patience + overslept.value else None


program, folder, *times = sys.argv[1:]
patience = PATIENCE * float(times[0] if times else 1)
resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) + resource.getrlimit(resource.RLIMIT_NOFILE)[1:])
best_of(3, attempt)
