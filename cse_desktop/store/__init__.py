"""Rows and journal in SQLite through SQLAlchemy. No SQLAlchemy object leaves this room."""
