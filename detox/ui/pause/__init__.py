"""The break screen: a calm full window for a pause of some minutes. It opens only when somebody asks for it."""
