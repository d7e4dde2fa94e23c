"""The command line: subcommands over the application's operations."""
