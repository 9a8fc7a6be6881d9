"""Starts the program."""


def main() -> None:
    """Run the command line."""
    from reader.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
