"""A server that is killed at any moment comes back with the class: the same address, the same secrets, what was chosen.

    comes_back.py TARAZY FOLDER
"""

import sys
import time

from serving import Server

program, folder = sys.argv[1:]
with Server(program, folder, "steppe") as server:
    port, teacher = server.port, server.teacher
    asel = server.join("Asel")
    state = server.ask("POST", "/api/class/open", {"scenario": "steppe", "rounds": 20}, teacher)[2]
    seat = state["seats"][0]["actor"]
    server.ask("POST", "/api/class/seat", {"actor": seat}, asel)
    code = server.ask("GET", "/api/me", secret=teacher)[2]["join"]["code"]

for life in range(1, 9):
    with Server(program, folder, "steppe", keep=True) as server:
        if (server.port, server.teacher) != (port, teacher):
            sys.exit(f"life {life}: another address: {server.port}, or another secret")
        state = server.ask("GET", "/api/class", secret=asel)[2]
        if state["round"] != life or state["you"]["seat"] != seat or server.ask("GET", "/api/me", secret=teacher)[2]["join"]["code"] != code:
            sys.exit(f"life {life}: another class: {state['round']} {state['you']}")
        if life > 1 and state["played"][-1]["choices"][seat]["doctrine"] != ("hedge" if life % 2 else "balance"):
            sys.exit(f"life {life}: what was chosen is lost: {state['played'][-1]}")
        choice = {"round": life, "doctrine": "balance" if life % 2 else "hedge"}
        for path, body, secret in (("choice", choice, asel), ("advance", {"round": life}, teacher)):
            status, _, answer = server.ask("POST", f"/api/class/{path}", body, secret)
            if status != 200:
                sys.exit(f"life {life}: {path} was answered with {status}: {answer}")
        if life % 2:
            # What was answered is on the disk within a moment; then nothing is said to the server, it is ended.
            time.sleep(0.5)
            server.process.kill()
            server.process.wait()
            server.process.returncode = 0
print("eight lives, one class")
