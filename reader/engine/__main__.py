"""``python -m reader.engine``: the child process; with ``--keep MINUTES``, one that stays for whoever comes."""

import sys

if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--keep", minutes]:
            from reader.engine import keeper

            keeper.main(int(minutes))
        case _:
            from reader.engine.worker import main, step_back

            step_back()
            main()
