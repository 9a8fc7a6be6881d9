"""``python -m reader.engine``: the child process."""

from reader.engine.worker import main

if __name__ == "__main__":
    main()
