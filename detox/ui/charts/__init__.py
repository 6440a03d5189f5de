"""The pictures of time: the day as an arch, platforms as bars. Drawn with QPainter, sharp at any scale."""
