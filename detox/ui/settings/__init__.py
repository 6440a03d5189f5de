"""The settings: pages grown from the declarations of the keys, applied as they are changed."""
