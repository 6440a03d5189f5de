"""The computer as the rules wish it were: one Protocol a port, one module a family of them.

Every port has a real adapter (``system/`` or ``store/``), a null one beside it, a fake under ``tests/fakes/``, and one
contract test that all of them pass.
"""
