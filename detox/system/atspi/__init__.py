"""AT-SPI: windows of programs that speak to screen readers. Only where the user asked for it; see ``windows``."""
