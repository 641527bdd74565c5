"""A classroom's server that a test starts, and how to speak with it."""

import http.client
import json
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time


class Server:
    """`with Server(program, folder, "steppe") as server`: the real program on a free port, its class in the folder, ended by Ctrl-C with code 0."""

    def __init__(self, program, folder, *words, keep=False):
        self.folder = pathlib.Path(folder)
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.command = [program, "serve", *words, "--state", str(self.folder / "class.json")]
        if not keep:
            self.command += ["--port", "0"]

    def __enter__(self):
        self.errors = open(self.folder / "err", "w+", encoding="utf-8")
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        url = self.process.stdout.readline()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=([0-9a-f]{32})\n", url)
        if not found:
            self.process.kill()
            raise SystemExit(f"no address was printed: {url!r} {self.said()}")
        self.port, self.teacher = int(found[1]), "t." + found[2]
        return self

    def __exit__(self, kind, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            code = self.process.wait(timeout=30)
        finally:
            self.process.kill()
            self.process.stdout.close()
            said = self.said()
            self.errors.close()
        if kind is None and (code != 0 or "fault" in said):
            raise SystemExit(f"the server ended with {code}: {said}")

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    @property
    def host(self):
        return f"127.0.0.1:{self.port}"

    def cookie(self, secret):
        return {"Cookie": f"tarazy_{self.port}={secret}"}

    def ask(self, method, path, body=None, secret=None, headers=None, source=None):
        """Status, headers and JSON (or text) of one request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=source and (source, 0))
        try:
            return answer_on(connection, method, path, body, {**(self.cookie(secret) if secret else {}), **(headers or {})})
        finally:
            connection.close()

    def join(self, name):
        """The secret of a new student."""
        code = self.ask("GET", "/api/me", secret=self.teacher)[2]["join"]["code"]
        status, headers, answer = self.ask("POST", "/api/join", {"code": code, "name": name})
        if status != 200:
            raise SystemExit(f"{name} cannot join: {status} {answer}")
        return re.match(rf"tarazy_{self.port}=(s\.[0-9a-f]{{32}});", headers["Set-Cookie"])[1]

    def raw(self, data, patience=15, source=None):
        """What comes back, until the server hangs up, for bytes that need not be HTTP."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=patience, source_address=source and (source, 0)) as line:
            received = b""
            try:
                line.sendall(data)
                line.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # it hung up before it had heard all
            try:
                while part := line.recv(65536):
                    received += part
            except ConnectionResetError:
                pass
            return received


def answer_on(connection, method, path, body=None, headers=None):
    headers = dict(headers or {})
    if body is not None and not isinstance(body, (str, bytes)):
        body = json.dumps(body)
    if method == "POST":
        headers.setdefault("Content-Type", "application/json")
    connection.request(method, path, body=body, headers=headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    is_json = answer.headers.get("Content-Type", "").startswith("application/json")
    return answer.status, answer.headers, json.loads(text) if is_json and text else text


def best_of(tries, attempt):
    """The first of several attempts that gives no complaint; the last complaint ends the test: a busy machine is slow once, not always."""
    for left in range(tries - 1, -1, -1):
        complaint = attempt()
        if not complaint:
            return
        print(complaint, "(tried again)" if left else "", flush=True)
        if not left:
            raise SystemExit(complaint)
        time.sleep(2)
